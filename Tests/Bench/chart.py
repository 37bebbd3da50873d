"""Draws cost against size: a panel for each question, a line for each program, both axes logarithmic."""

import html
import math

COLOURS = {
    "stand": "#c2410c", "sqlite3 shell": "#2563eb", "C floor": "#6b7280", "sqlite-utils": "#0d9488",
    "Taskwarrior": "#9333ea", "hledger": "#ca8a04",
}
WIDTH, HEIGHT, LEFT, TOP, BOTTOM, GAP = 310, 260, 66, 44, 40, 24


def svg(results, sizes, questions):
    panels = [
        panel(results, sizes, key, title, index * (WIDTH + GAP)) for index, (key, title) in enumerate(questions.items())
    ]
    width, height = len(questions) * (WIDTH + GAP), HEIGHT + 40
    names = [name for name in COLOURS if name in results[str(sizes[0])]]
    legend = "".join(
        f'<g transform="translate({LEFT + index * 140} {HEIGHT + 20})"><rect width="12" height="12" y="-10" '
        f'fill="{COLOURS[name]}"/><text x="18">{html.escape(name)}</text></g>' for index, name in enumerate(names))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title">
<title id="title">Milliseconds of a whole process against status updates in the register</title>
<style>
svg {{ font: 12px system-ui, sans-serif; background: #fff; }}
text {{ fill: #1f2937; }} .grid {{ stroke: #d1d5db; }} .small {{ font-size: 11px; }}
path {{ fill: none; stroke-width: 2; }}
@media (prefers-color-scheme: dark) {{ svg {{ background: #111827; }} text {{ fill: #e5e7eb; }} .grid {{ stroke: #374151; }} }}
</style>
{"".join(panels)}{legend}
</svg>
"""


def panel(results, sizes, key, title, left):
    values = {
        name: [results[str(size)][name].get(key) for size in sizes] for name in COLOURS if name in results[str(sizes[0])]
    }
    known = [value * 1000 for row in values.values() for value in row if value]
    low, high = math.floor(math.log10(min(known))), math.ceil(math.log10(max(known)))
    inner_width, inner_height = WIDTH - LEFT - 10, HEIGHT - TOP - BOTTOM
    begin, end = math.log10(sizes[0]), math.log10(sizes[-1])

    def x(size):
        share = (math.log10(size) - begin) / (end - begin) if end > begin else 0.5
        return LEFT + share * inner_width

    def y(milliseconds):
        return TOP + inner_height * (1 - (math.log10(milliseconds) - low) / max(high - low, 1))

    parts = [f'<g transform="translate({left} 0)"><text x="{LEFT}" y="24" font-weight="600">{html.escape(title)}</text>']
    for power in range(low, high + 1):
        height = y(10 ** power)
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - 10}" y1="{height:.1f}" y2="{height:.1f}"/>')
        parts.append(f'<text class="small" x="{LEFT - 6}" y="{height + 4:.1f}" text-anchor="end">{10 ** power:,g} ms</text>')
    for size in sizes:
        words = f"{size // 1000:,}k" if size < 1_000_000 else f"{size // 1_000_000}M"
        parts.append(f'<text class="small" x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{words}</text>')
    # What is drawn last lies on top: stand.
    for name, row in reversed(values.items()):
        points = [(x(size), y(value * 1000)) for size, value in zip(sizes, row) if value]
        if not points:
            continue
        way = " ".join(f"{'M' if index == 0 else 'L'}{px:.1f} {py:.1f}" for index, (px, py) in enumerate(points))
        parts.append(f'<path d="{way}" stroke="{COLOURS[name]}"><title>{html.escape(name)}</title></path>')
        parts += [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3" fill="{COLOURS[name]}"/>' for px, py in points]
    return "".join(parts) + "</g>\n"
