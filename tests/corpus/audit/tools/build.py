#!/usr/bin/env python3
"""Builds docs/NNN.txt and truth/NNN.json from the marked-up sources in source/NNN.txt. Python 3.11, standard library only.

build.py [FOLDER] [NNN …]: the folder stands beside this one (audit when not named), the numbers are those to build (all when not named).

A source has a head of `name: value` lines (`wrap: 34` breaks the text into lines of a page), a line `---`, the text with marks, a line `---`, and the statements.

Marks in the text, everything outside them is printed as it stands:
  {key:123.45|label}           a printed number; the unit is the word that follows, or the third field: {key:1|label|万元}
  {key:=a/b*100~2|label}       the same, computed; ~2 decimals, ~2, thousands separators, ~2w full-width digits
  {key@3:三|label}             a number in words with its value; {key@0:无…|label|万元} a zero in words
  {key#:甲、乙、丙|label}      counted names, joined by 、
  <<form tabs>>                the form of the head lines `form`, `fund`, `ind`, `total`, laid out as tabs, pipes, cells, glued or spaces

Statements, one a line, `kind: result = expression`; `!` after the kind: expected to fail, `?`: fails, but another scope could explain it:
  sum: total = a + b           share!: p = a/total*100      subset: part <= whole      threshold: target <= actual
  same: a = b = c              restatements                 sum100: p + q              shares that add up to 100
  growth: p = d/last*100 ~ this, last     the same statement may name these figures instead
  note: quote                  a defect that is no arithmetic, at the place of the quote
"""
import decimal
import json
import pathlib
import re
import sys

from form import lay_out

D = decimal.Decimal
HOME = pathlib.Path(__file__).resolve().parent.parent
UNITS = ['个百分点', '萬(wàn)元', '萬元', '億元', '個', '輛', '場', '條', '亿元', '万元', '千元', '元', '％', '%', '万人次', '人次', '万人', '人', '名', '所', '个', '家', '项', '台套', '台', '套', '辆',
         '批次', '批', '次', '期', '万亩', '亩', '万平方米', '平方米', '公里', '米', '万册', '册', '分', '件', '场', '起', '处', '间', '门', '份', '篇',
         '类', '条', '天', '年', '户', '村', '床', '张', '倍', '级', '轮', '栋', '元/人', '元/生', '团', '款', '节', '座', '段', '公顷', '剂次', '学时']
MARK = re.compile(r'\{(?P<key>[a-z]\w*)(?P<how>#|@[-\d.]+)?:(?P<body>[^{}|]*)(?:\|(?P<label>[^{}|]*))?(?:\|(?P<unit>[^{}|]*))?\}')
NAME = re.compile(r'\b[a-z]\w*')


class Problem(Exception):
    """A source that does not say what it should."""


def number(printed):
    """the decimal value of a printed literal, or None"""
    wide = str.maketrans('０１２３４５６７８９．，－％', '0123456789.,-%')
    try:
        return D(printed.translate(wide).replace(',', '').replace('\n', '').replace(' ', '').rstrip('%'))
    except decimal.InvalidOperation:
        return None


def show(value, how):
    """a value printed with the decimals and the style asked for"""
    places = int(re.match(r'\d+', how).group())
    text = f'{value.quantize(D(1).scaleb(-places), rounding=decimal.ROUND_HALF_UP):{"," if "," in how else ""}f}'
    return text.translate(str.maketrans('0123456789.', '０１２３４５６７８９．')) if 'w' in how else text


class Values:
    """the numbers of one source by key; computed ones are worked out when asked for"""

    def __init__(self, marks):
        self.marks, self.done = marks, {}

    def __getitem__(self, key):
        if key not in self.done:
            self.done[key] = self.read(self.marks[key])
        return self.done[key][1]

    def printed(self, key):
        self[key]
        return self.done[key][0]

    def read(self, mark):
        body, how = mark['body'], mark['how'] or ''
        if how == '#':
            return None, D(len(body.split('、')))
        if how.startswith('@'):
            return body, D(how[1:])
        if body.startswith('='):
            expression, style = body[1:].rsplit('~', 1)
            text = show(self.work_out(expression), style)
            return text, number(text)
        if number(body) is None:
            raise Problem(f'{mark["key"]}: {body!r} is no number')
        return body, number(body)

    def work_out(self, expression):
        code = re.sub(r'(?<![\w.])\d+(?:\.\d+)?', lambda m: f"D('{m.group()}')", expression)
        code = NAME.sub(lambda m: m.group() if m.group() == 'D' else f'v["{m.group()}"]', code)
        return eval(code, {'D': D, 'v': self, '__builtins__': {}})


def unit_after(text, at):
    rest = text[at:at + 12].replace('\n', '').lstrip(' ')
    rest = re.sub(r'^[余多]', '', rest)
    for unit in sorted(UNITS, key=len, reverse=True):
        if rest.startswith(unit):
            return {'％': '%', '萬元': '万元', '萬(wàn)元': '万元', '億元': '亿元'}.get(unit, unit)
    return ''


def clause(text, start, end, printed):
    """the words from the last stop before a number up to it, unless the number stands in them twice"""
    left = start
    while left > 0 and text[left - 1] not in '，。；：、,;:\n\t|（(' and start - left < 24:
        left -= 1
    quote = text[left:end]
    if printed == '\0':
        return quote.strip(), left
    return (quote, left) if quote.count(printed) == 1 else (printed, start)


def wrap(text, places, width):
    """the text broken into lines of a page, `width` full-width characters long, and where the marks then stand; numbers stay whole"""
    out, moved, column, at = [], {}, 0, 0
    for piece in re.findall(r'\n|[0-9０-９.,．%]+|.', text):
        wide = sum(1 if ord(c) < 256 else 2 for c in piece)
        if piece == '\n':
            column = 0
        elif column + wide > 2 * width and piece not in '，。、；：）”,;:)':
            out.append('\n')
            column = wide
        else:
            column += wide
        for i in range(len(piece)):
            moved[at + i] = sum(map(len, out)) + i
        at += len(piece)
        out.append(piece)
    moved[at] = sum(map(len, out))
    return ''.join(out), [(k, moved[a], moved[b - 1] + 1) for k, a, b in places]


def parse(path):
    raw = path.read_text(encoding='utf-8')
    head, body, tail = re.split(r'^---\n', raw, flags=re.M)
    lines = [l.split(':', 1) for l in head.splitlines() if l.strip()]
    fields = {k.strip(): v.strip() for k, v in lines}
    form = [(k.strip(), [c.strip() for c in v.split('|')]) for k, v in lines if k.strip() in ('form', 'fund', 'ind', 'total')]
    return fields, form, body, [l for l in tail.splitlines() if l.strip()]


def build(path):
    fields, form_lines, body, statements = parse(path)
    truth_form, form_statements = None, []
    if form_lines:
        body, truth_form, form_statements = lay_out(form_lines, body)
    marks = {}
    for m in MARK.finditer(body):
        if m['key'] in marks:
            raise Problem(f'{m["key"]} is marked twice')
        marks[m['key']] = m.groupdict()
    stray = [c for c in MARK.sub('', body) if c in '{}']
    if stray:
        raise Problem('a mark that cannot be read: ' + re.search(r'.{0,30}[{}].{0,30}', MARK.sub('', body)).group())
    values = Values(marks)

    text, places, last = '', [], 0
    for m in MARK.finditer(body):
        text += body[last:m.start()]
        shown = m['body'] if m['how'] == '#' else values.printed(m['key'])
        places.append((m['key'], len(text), len(text) + len(shown)))
        text += shown
        last = m.end()
    text += body[last:]
    if 'wrap' in fields:
        text, places = wrap(text, places, int(fields['wrap']))

    ids, facts = {}, []
    for key, start, end in places:
        mark, value = marks[key], values[key]
        ids[key] = f'f{len(ids) + 1}'
        derived = mark['how'] == '#'
        printed = text[start:end]
        unit = mark['unit'] if mark['unit'] is not None else '个' if derived else unit_after(text, end)
        fact = {'id': ids[key], 'key': key, 'label': mark['label'] or clause(text, start, start, '\0')[0] or key, 'value': float(value) if value % 1 else int(value), 'unit': unit}
        fact['printed'] = None if derived else printed
        fact['decimals'] = len(re.sub(r'[\s％%]', '', printed).replace('．', '.').split('.')[1]) if not derived and number(printed) is not None and re.search('[.．]', printed) else 0
        quote, at = (printed, start) if derived or key.startswith('g_') else clause(text, start, end, printed)
        fact |= {'quote': quote, 'start': at, 'line': text.count('\n', 0, start) + 1}
        if derived:
            fact |= {'derived': True, 'items': printed.replace('\n', '').split('、')}
        if mark['how'] == '@0':
            fact['stated_as'] = printed
        sign = re.search(r'(>=|<=|≥|≤|≧|≦|不低于|不少于|不超过)\s*$', text[:start])
        if sign:
            fact['op'] = sign.group(1)
        more = re.match(r'[余多]', text[end:])
        if more or text[:start].endswith(('近', '约')):
            fact['approx'] = more.group() if more else text[start - 1]
        facts.append(fact)

    relations, notes = [], []
    for line in form_statements + statements:
        kind, rest = line.split(':', 1)
        if kind == 'note':
            quote = rest.strip()
            if quote not in text:
                raise Problem(f'noted quote is not in the text: {quote}')
            notes.append({'id': f'o{len(notes) + 1}', 'quote': quote, 'line': text[:text.index(quote)].count('\n') + 1})
            continue
        rest, _, remark = rest.partition('//')
        relations += relate(kind.strip(), rest.strip(), remark.strip(), values, ids, len(relations), facts)
    truth = {'doc': path.stem, 'file': path.stem + '.txt', 'department': fields['department'], 'year': int(fields['year']),
             'kind': fields.get('kind', 'report'), 'style': fields.get('style', ''), 'facts': facts, 'relations': relations}
    if truth_form:
        truth['form'] = truth_form
    truth['observations'] = notes
    return text, truth


SCALE = {'元': D(1), '千元': D(1000), '万元': D(10000), '亿元': D(100000000)}
SEPARATE = {'change': 'change_amount', 'exec': 'execution_rate', 'growth': 'growth_rate', 'within': 'score_within_weight', 'same': 'equality'}


def unit_of(facts, key):
    return next(f['unit'] for f in facts if f['key'] == key)


def relate(kind, rest, remark, values, ids, already, facts):
    flag = kind[-1] if kind[-1] in '!?' else ''
    kind = kind.rstrip('!?')
    out = []

    def add(result, operands, formula, holds, within=False):
        if holds == bool(flag):
            raise Problem(f'{kind}{flag}: {rest}: {"holds" if holds else "fails"}')
        r = {'id': f'r{already + len(out) + 1}', 'kind': SEPARATE.get(kind, kind), 'result': result, 'operands': operands, 'formula': formula,
             'holds': holds, 'stated_in_text': True}
        if within:
            r['holds_only_within_rounding_of_operands'] = True
        if flag == '?':
            r['doubtful'] = True
        if remark:
            r['note'] = remark
        out.append(r)

    half = {f['key']: D(0) if f['unit'] == '分' or not f['decimals'] and number(str(f['printed'])) is not None
            and f['unit'] not in ('元', '千元', '万元', '亿元', '%', '个百分点') else D(1).scaleb(-f['decimals']) / 2 for f in facts}
    if kind == 'sum100':
        keys = list(dict.fromkeys(NAME.findall(rest)))
        kind, slack = 'sum', sum((half[k] for k in keys), D(0))
        add(None, [ids[k] for k in keys], '100 = ' + NAME.sub(lambda m: ids[m.group()], rest), abs(values.work_out(rest) - 100) <= slack,
            values.work_out(rest) != 100)
        return out
    if kind == 'same':
        chain = [k.strip() for k in rest.split('=')]
        for a, b in zip(chain, chain[1:]):
            x, y = (SCALE.get(unit_of(facts, k), D(1)) for k in (a, b))
            add(ids[b], [ids[a]], f'{ids[b]} = {ids[a]}' + (f' * {x / y:f}' if x != y else ''), abs(values[a] * x - values[b] * y) <= max(half[a] * x, half[b] * y))
        return out
    if '<=' in rest:
        small, large = (s.strip() for s in rest.split('<='))
        add(ids[small], [ids[large]], f'{ids[small]} <= {ids[large]}', values[small] <= values[large])
        return out
    rest, _, instead = rest.partition('~')
    result, expression = (s.strip() for s in rest.split('=', 1))
    keys = list(dict.fromkeys(NAME.findall(expression)))
    computed, stated = values.work_out(expression), values[result]
    slack = D(0)
    for k in keys:
        if half[k]:
            kept = values.done[k]
            values.done[k] = (kept[0], kept[1] + half[k])
            slack += abs(values.work_out(expression) - computed)
            values.done[k] = kept
    own = D('0.5') if '/' in expression and unit_of(facts, result) == '分' else half[result]     # scores are printed whole
    apart = abs(computed - stated)
    named = [k.strip() for k in instead.split(',')] if instead else keys
    add(ids[result], [ids[k] for k in named], f'{ids[result]} = ' + NAME.sub(lambda m: ids[m.group()], expression), apart <= own + slack, own < apart)
    return out


def main():
    wanted = sys.argv[1:]
    root = HOME.parent / wanted.pop(0) if wanted and not wanted[0].isdigit() else HOME
    for path in sorted((root / 'source').glob('[0-9]*.txt')):
        if wanted and path.stem not in wanted:
            continue
        try:
            text, truth = build(path)
        except (Problem, KeyError, ValueError) as problem:
            sys.exit(f'{path.name}: {type(problem).__name__}: {problem}')
        (root / 'docs' / path.name).write_text(text, encoding='utf-8')
        (root / 'truth' / (path.stem + '.json')).write_text(json.dumps(truth, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')
        failing = [r['id'] for r in truth['relations'] if not r['holds']]
        print(f'{path.stem}: {len(text)} characters, {len(truth["facts"])} facts, {len(truth["relations"])} relations, {len(failing)} fail: '
              + ', '.join(failing))


if __name__ == '__main__':
    main()
