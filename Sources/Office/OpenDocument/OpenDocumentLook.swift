internal import Markup
/// How documents look: styles with names that a ministry's own template can give another look.
enum OpenDocumentLook {
  /// The character styles of pieces.
  static let characterStyles = [
    "to_start": "Fase_20_nog_20_te_20_starten", "policy": "Fase_20_beleid",
    "implementation": "Fase_20_implementatie", "implemented": "Fase_20_geïmplementeerd",
    "stopped": "Fase_20_gestopt",
    "none": "Fase_20_niet_20_vermeld", "label": MarkStyle.label.openDocumentName,
    "mark": MarkStyle.words.openDocumentName, "old": MarkStyle.old.openDocumentName,
    "new": MarkStyle.new.openDocumentName,
  ]

  /// A row whose words are to stay with the next, as those of a theme are, stays with the next row.
  static let settings: StaticString = """
    <office:settings><config:config-item-set config:name="ooo:configuration-settings"><config:config-item \
    config:name="TableRowKeep" config:type="boolean">true</config:config-item></config:config-item-set>\
    </office:settings>

    """

  static let fonts: StaticString = """
    <office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'" \
    style:font-family-generic="swiss" style:font-pitch="variable"/><style:font-face style:name="Liberation Mono" \
    svg:font-family="'Liberation Mono'" style:font-family-generic="modern" style:font-pitch="fixed"/>\
    </office:font-face-decls>

    """

  static let styles: StaticString = """
    <office:styles>
    <style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="2"/>\
    <style:text-properties style:font-name="Liberation Sans" fo:font-size="9pt" fo:language="nl" fo:country="NL"/>\
    </style:default-style>
    <style:default-style style:family="table"/>
    <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
    <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" \
    style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.1cm"/>\
    </style:style>
    <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter" \
    style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>\
    <style:text-properties fo:font-size="16pt" fo:font-weight="bold" fo:color="#154273"/></style:style>
    <style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" \
    style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.1cm"/>\
    <style:text-properties fo:color="#3c3c3c"/></style:style>
    <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" \
    style:parent-style-name="Standard" style:default-outline-level="2" style:class="text">\
    <style:paragraph-properties fo:margin-top="0.45cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/>\
    <style:text-properties fo:font-size="11.5pt" fo:font-weight="bold" fo:color="#154273"/></style:style>
    <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" \
    style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:hyphenation-ladder-count="2" \
    fo:orphans="2" fo:widows="2"/><style:text-properties fo:font-size="8pt" fo:hyphenate="true" \
    fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:style>
    <style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" \
    style:parent-style-name="Table_20_Contents" style:class="extra"><style:text-properties fo:font-weight="bold" \
    fo:hyphenate="false"/></style:style>
    <style:style style:name="Bijlage_20_kop" style:display-name="Bijlage kop" style:family="paragraph" \
    style:parent-style-name="Table_20_Heading"><style:text-properties fo:color="#ffffff"/></style:style>
    <style:style style:name="Bijlage_20_thema" style:display-name="Bijlage thema" style:family="paragraph" \
    style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-size="112%" fo:font-weight="bold" \
    fo:color="#000000"/></style:style>
    <style:style style:name="Bijlage_20_gewijzigd" style:display-name="Bijlage gewijzigd" style:family="paragraph" \
    style:parent-style-name="Table_20_Contents"><style:text-properties fo:color="#000000"/></style:style>
    <style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard" \
    style:class="extra"><style:text-properties fo:font-size="7.5pt"/></style:style>
    <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">\
    <style:text-properties fo:font-size="7pt" fo:color="#3c3c3c"/></style:style>
    <style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph" \
    style:parent-style-name="Standard" style:class="html"><style:text-properties style:font-name="Liberation Mono" \
    fo:font-size="8pt" fo:language="zxx" fo:country="none"/></style:style>
    <style:style style:name="Fase_20_nog_20_te_20_starten" style:display-name="Fase nog te starten" \
    style:family="text"><style:text-properties fo:color="#595959" fo:font-weight="bold"/></style:style>
    <style:style style:name="Fase_20_beleid" style:display-name="Fase beleid" style:family="text">\
    <style:text-properties fo:color="#8a5a00" fo:font-weight="bold"/></style:style>
    <style:style style:name="Fase_20_implementatie" style:display-name="Fase implementatie" style:family="text">\
    <style:text-properties fo:color="#01689b" fo:font-weight="bold"/></style:style>
    <style:style style:name="Fase_20_geïmplementeerd" style:display-name="Fase geïmplementeerd" style:family="text">\
    <style:text-properties fo:color="#275937" fo:font-weight="bold"/></style:style>
    <style:style style:name="Fase_20_gestopt" style:display-name="Fase gestopt" style:family="text">\
    <style:text-properties fo:color="#7a2a5a" fo:font-weight="bold"/></style:style>
    <style:style style:name="Fase_20_niet_20_vermeld" style:display-name="Fase niet vermeld" style:family="text">\
    <style:text-properties fo:color="#595959" fo:font-style="italic"/></style:style>
    <style:style style:name="Gewijzigd_20_sinds_20_kenmerk" style:display-name="Gewijzigd sinds kenmerk" \
    style:family="text"><style:text-properties fo:color="#8a5a00" fo:font-weight="bold"/></style:style>
    <style:style style:name="Gewijzigd_20_sinds_20_woorden" style:display-name="Gewijzigd sinds woorden" \
    style:family="text"><style:text-properties fo:color="#3c3c3c"/></style:style>
    <style:style style:name="Gewijzigd_20_sinds_20_oud" style:display-name="Gewijzigd sinds oud" style:family="text">\
    <style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single" \
    fo:color="#595959"/></style:style>
    <style:style style:name="Gewijzigd_20_sinds_20_nieuw" style:display-name="Gewijzigd sinds nieuw" \
    style:family="text">\
    <style:text-properties style:text-underline-style="solid" style:text-underline-width="auto" \
    style:text-underline-color="font-color"/></style:style>
    <style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text">\
    <style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>
    <text:list-style style:name="Opsomming"><text:list-level-style-bullet text:level="1" text:bullet-char="–">\
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
    <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.5cm" \
    fo:text-indent="-0.5cm" fo:margin-left="0.5cm"/></style:list-level-properties></text:list-level-style-bullet>\
    </text:list-style>
    <text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" \
    text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="0" \
    text:footnotes-position="page" text:start-numbering-at="document"/>
    </office:styles>

    """

  /// How large the letters of its table are, in points.
  static let letters = 8.0

  /// Writes the styles of the page and of the table.
  ///
  /// - Parameter widths: How wide the columns of the table are, in centimetres of the program's own page.
  static func writeAutomaticStyles(
    _ widths: [Double], in frame: OpenDocumentFrame, to xml: inout XML
  ) {
    func style(
      _ name: String, _ family: String, under parent: String? = nil, on page: String? = nil,
      _ body: (inout XML) -> Void
    ) {
      var attributes: [(StaticString, String)] = [("style:name", name), ("style:family", family)]
      if let parent { attributes.append(("style:parent-style-name", parent)) }
      if let page { attributes.append(("style:master-page-name", page)) }
      xml.element("style:style", attributes, body)
      xml.words("\n")
    }
    xml.literal("<office:automatic-styles>\n")
    xml.literal(pageStyles)
    style("BijlageBegin", "paragraph", under: "Title", on: frame.page) { _ in }
    style("BijlageVoet", "paragraph", under: "Footer") { xml in
      xml.element("style:paragraph-properties") { xml in
        xml.element("style:tab-stops") { xml in
          xml.element(
            "style:tab-stop",
            [("style:position", frame.scaled(OpenDocumentFrame.ownWidth)), ("style:type", "right")])
        }
      }
    }
    style("BijlageTussen", "paragraph", under: "Text_20_body") { xml in
      xml.element(
        "style:paragraph-properties",
        [("fo:margin-bottom", "0cm"), ("fo:keep-with-next", "always")])
      xml.element("style:text-properties", [("fo:font-size", "4pt")])
    }
    style("Maatregelen", "table") { xml in
      xml.element(
        "style:table-properties",
        [
          ("style:width", frame.scaled(OpenDocumentFrame.ownWidth)), ("table:align", "margins"),
          ("table:border-model", "collapsing"), ("style:may-break-between-rows", "true"),
        ])
    }
    for (index, width) in widths.enumerated() {
      style("Maatregelen.\(index + 1)", "table-column") { xml in
        xml.element(
          "style:table-column-properties", [("style:column-width", frame.scaled(width))])
      }
    }
    for cells in OpenDocumentFrame.Cells.allCases {
      let colours = frame.colours(of: cells)
      style(cells.style, "table-cell") { xml in
        let border = cells == .heading ? colours.fill : "#9aa5b1"
        xml.element(
          "style:table-cell-properties",
          [
            ("fo:background-color", colours.fill), ("fo:padding", "0.1cm"),
            ("fo:border", "0.5pt solid \(border)"),
          ] + (cells == .heading ? [("style:vertical-align", "middle")] : []))
      }
      guard frame.adds(to: cells) else { continue }
      style(cells.style, "paragraph", under: cells.paragraph) { xml in
        if cells == .theme {
          xml.element("style:paragraph-properties", [("fo:keep-with-next", "always")])
        }
        if let letters = colours.letters {
          xml.element("style:text-properties", [("fo:color", letters)])
        }
      }
    }
    xml.literal(rowStyles)
    xml.literal("</office:automatic-styles>\n")
  }

  private static let pageStyles: StaticString = """
    <style:page-layout style:name="Liggend"><style:page-layout-properties fo:page-width="29.7cm" \
    fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.5cm" fo:margin-bottom="1.2cm" \
    fo:margin-left="1.5cm" fo:margin-right="1.5cm"><style:footnote-sep style:width="0.018cm" \
    style:distance-before-sep="0.1cm" style:distance-after-sep="0.1cm" style:adjustment="left" style:rel-width="25%" \
    style:color="#595959"/></style:page-layout-properties><style:footer-style><style:header-footer-properties \
    fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>

    """

  private static let rowStyles: StaticString = """
    <style:style style:name="RegelRij" style:family="table-row"><style:table-row-properties \
    fo:keep-together="always"/></style:style>
    <style:style style:name="HogeRij" style:family="table-row"><style:table-row-properties \
    fo:keep-together="auto"/></style:style>
    <style:style style:name="ThemaRij" style:family="table-row"><style:table-row-properties \
    fo:keep-together="always"/></style:style>
    <style:style style:name="Regel" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" \
    fo:border="0.5pt solid #9aa5b1"/></style:style>

    """
}
