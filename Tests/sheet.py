"""Holds a workbook of `stand annex` against its CSV, cell by cell, as openpyxl reads it: sheet.py BOOK CSV

Says what differs and ends with 1, or how many cells, dates and what else there is.
"""

import csv
import datetime
import sys

import openpyxl


def shown(value):
    if value is None:
        return ""
    return value.date().isoformat() if isinstance(value, datetime.datetime) else str(value)


def main(book, table):
    sheet = openpyxl.load_workbook(book).active
    cells = list(sheet.iter_rows())
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    if len(cells) != len(rows):
        sys.exit(f"{len(cells)} rows, and {len(rows)} in the CSV")
    dates = 0
    for row, (found, stated) in enumerate(zip(cells, rows), 1):
        for column, (cell, text) in enumerate(zip(found, stated, strict=True), 1):
            dates += isinstance(cell.value, datetime.datetime)
            if shown(cell.value) != text:
                sys.exit(f"row {row}, column {column}: {shown(cell.value)!r}, and {text!r} in the CSV")
            if text and row > 1 and not cell.alignment.wrap_text:
                sys.exit(f"row {row}, column {column}: its words are not wrapped")
    last = sheet.cell(len(rows), len(rows[0])).coordinate
    print(f"{sum(map(len, rows))} cells, {dates} dates, frozen at {sheet.freeze_panes}, "
          f"filtered over {'all' if sheet.auto_filter.ref == 'A1:' + last else sheet.auto_filter.ref}")


main(*sys.argv[1:])
