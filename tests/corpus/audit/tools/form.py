"""A project form written once, row by row, and laid out as bureaus publish it. Used by build.py.

Head lines of a source, cells parted by `|`; an empty cell stays empty; `!` after a cell: the statement that ends in it is expected to fail.
  form: project=… | unit=… | money=万元 | cols=l1,l2,name,target,actual,weight,score,why | funds=initial,budget,executed,weight,rate,score
  fund: source | initial | budget | executed | weight | rate | score          the first row is the total of the others
  ind: level 1 | level 2 | name | target | actual | weight | score | deviation; a level in brackets (产出指标(50分)) carries its weight
  total: weight | score
  goal and done: the expected goal and what came of it
"""
import re

HEADS = {'l1': '一级指标', 'l2': '二级指标', 'name': '三级指标', 'target': '年度指标值', 'actual': '实际完成值', 'weight': '分值', 'score': '得分',
         'why': '偏差原因分析及改进措施', 'sign': '指标性质', 'unit': '度量单位', 'initial': '年初预算数', 'budget': '全年预算数', 'executed': '全年执行数',
         'rate': '执行率'}
FUND = ('source', 'initial', 'budget', 'executed', 'weight', 'rate', 'score')
IND = ('l1', 'l2', 'name', 'target', 'actual', 'weight', 'score', 'why')
CELL = re.compile(r'(?P<sign>>=|<=|≥|≤|≧|≦|═|=)?(?P<n>-?[\d,]+(?:\.\d+)?)(?P<unit>\D{0,6})$')
AT_LEAST = (None, '>=', '≥', '≧', '═', '=')


def lay_out(lines, body):
    """(body with the form in place, its truth, its statements)"""
    form = Form(lines)
    body = re.sub(r'<<form (\w+)>>', lambda m: form.text(m.group(1)), body)
    body = body.replace('<<funds>>', '').replace('<<indicators>>', '')
    return body, form.truth, form.statements


class Form:
    def __init__(self, lines):
        self.head = {k: v for name, cells in lines if name == 'form' for k, v in (c.split('=', 1) for c in cells)}
        self.statements = []
        self.expected = {}
        self.funds = [self.fund_row(i, c) for i, c in enumerate(c for n, c in lines if n == 'fund')]
        self.rows = [self.ind_row(i, c) for i, c in enumerate(c for n, c in lines if n == 'ind')]
        total = next((c for n, c in lines if n == 'total'), None)
        self.total = [self.mark(f'g_t{i}', c, '总分', '分') for i, c in enumerate(total)] if total else None
        self.state()
        self.truth = self.as_truth(lines, total)

    def flag(self, key):
        return '!' if self.expected.get(key) else ''

    def mark(self, key, cell, label, unit=None):
        """the cell with its number marked; '' and words stay as they are"""
        wrong = cell.endswith('!')
        plain = cell.rstrip('!')
        m = CELL.match(plain)
        if not m or m['unit'] in ('年底前', '月'):
            return plain
        self.expected[key] = wrong
        kind = unit if unit is not None else {'％': '%'}.get(m['unit'], m['unit'])
        return f'{m["sign"] or ""}{{{key}:{m["n"]}|{label}|{kind}}}{m["unit"]}'

    def fund_row(self, i, cells):
        row = dict(zip(FUND, cells + [''] * 7))
        row['plain'] = dict(row)
        money = self.head.get('money', '万元')
        for k in ('initial', 'budget', 'executed'):
            row[k] = self.mark(f'g_{k}{i}', row[k], f'{row["source"]}{HEADS[k]}', money)
        row['rate'] = self.mark(f'g_rate{i}', row['rate'], f'{row["source"]}执行率', '%')
        for k in ('weight', 'score'):
            row[k] = self.mark(f'g_f{k}{i}', row[k], f'{row["source"]}{HEADS[k]}', '分')
        return row

    def ind_row(self, i, cells):
        row = dict(zip(IND, cells + [''] * 8))
        row['plain'] = {k: v.rstrip('!') for k, v in row.items()}
        same = i > 0 and row['plain']['l1'] == self.before['plain']['l1']
        m = re.match(r'(.*?)([（(])(\d+)(分?[)）])(!?)$', row['l1'])
        if same:
            row['l1'] = self.before['l1']
        elif m:
            self.expected[f'g_l{i}'] = bool(m[5])
            row['l1'] = f'{m[1]}{m[2]}{{g_l{i}:{m[3]}|{m[1]}分值|分}}{m[4]}'
        for k in ('target', 'actual'):
            row[k] = self.mark(f'g_{k}{i}', row[k], f'{row["name"]}{HEADS[k]}')
        for k in ('weight', 'score'):
            row[k] = self.mark(f'g_i{k}{i}', row[k], f'{row["name"]}{HEADS[k]}', '分')
        self.before = row
        return row

    def has(self, key):
        return key in self.expected

    def spent(self, i, row):
        return self.has(f'g_executed{i}') and float(CELL.search(row['plain']['budget'])['n'].replace(',', '')) != 0

    def state(self):
        say = self.statements.append
        for i, row in enumerate(self.funds):
            if self.has(f'g_rate{i}') and self.spent(i, row):
                say(f'exec{self.flag(f"g_rate{i}")}: g_rate{i} = g_executed{i}/g_budget{i}*100')
            if self.has(f'g_fscore{i}') and self.has(f'g_fweight{i}') and self.spent(i, row):
                say(f'product{self.flag(f"g_fscore{i}")}: g_fscore{i} = g_executed{i}/g_budget{i}*g_fweight{i}')
        for k in ('initial', 'budget', 'executed'):
            parts = [f'g_{k}{i}' for i in range(1, len(self.funds)) if self.has(f'g_{k}{i}')]
            if self.has(f'g_{k}0') and parts:
                say(f'sum{self.flag(f"g_{k}0")}: g_{k}0 = ' + ' + '.join(parts))
        groups = []
        for i, row in enumerate(self.rows):
            if row['l1'] and (not groups or self.has(f'g_l{i}') or row['l1'] != self.rows[groups[-1][0]]['l1']):
                groups.append([])
            groups[-1].append(i)
            self.state_row(i, row)
        weights = [f'g_iweight{i}' for i in range(len(self.rows)) if self.has(f'g_iweight{i}')]
        scores = [f'g_iscore{i}' for i in range(len(self.rows)) if self.has(f'g_iscore{i}')]
        for g in groups:
            if self.has(f'g_l{g[0]}'):
                say(f'weight_sum{self.flag(f"g_l{g[0]}")}: g_l{g[0]} = ' + ' + '.join(w for w in weights if int(w[9:]) in g))
        fund = lambda k: [f'g_f{k}0'] if self.has(f'g_f{k}0') else []
        if self.has('g_t0') and weights:
            say(f'weight_sum{self.flag("g_t0")}: g_t0 = ' + ' + '.join(fund('weight') + weights))
        if self.has('g_t1') and scores:
            say(f'score_sum{self.flag("g_t1")}: g_t1 = ' + ' + '.join(fund('score') + scores))

    def state_row(self, i, row):
        say, p = self.statements.append, row['plain']
        t, a = CELL.match(p['target']), CELL.match(p['actual'])
        if self.has(f'g_target{i}') and self.has(f'g_actual{i}') and t['unit'] == a['unit']:
            big = lambda m: float(m['n'].replace(',', ''))
            if t['sign'] in AT_LEAST and big(a) >= big(t):
                say(f'threshold: g_target{i} <= g_actual{i}')
            elif t['sign'] not in AT_LEAST and big(a) <= big(t):
                say(f'threshold: g_actual{i} <= g_target{i}')
        if self.has(f'g_iscore{i}') and self.has(f'g_iweight{i}'):
            say(f'within{self.flag(f"g_iscore{i}")}: g_iscore{i} <= g_iweight{i}')

    # ------------------------------------------------------------ the shapes it is published in
    def text(self, layout):
        rows = self.grid()
        if layout == 'tabs':
            return '\n'.join('\t'.join(r) for r in rows)
        if layout == 'pipes':
            return '\n'.join('| ' + ' | '.join(r) + ' |' for r in rows)
        if layout == 'cells':
            return '\n'.join('\n'.join(r) for r in rows)
        if layout == 'loose':
            return '\n\n'.join('\n\n'.join(c if c else '\u00a0' for c in r) for r in rows)
        if layout == 'glued':
            return ''.join(''.join(r) for r in rows)
        return '\n'.join(' '.join(c for c in r if c) for r in rows)

    def grid(self):
        money, funds = self.head.get('money', '万元'), self.head.get('funds', 'initial,budget,executed,weight,rate,score').split(',')
        rows = [['项目名称', self.head['project']]]
        if 'unit' in self.head:
            rows.append(['主管部门', self.head.get('above', self.head['unit']), '实施单位', self.head['unit']])
        if self.funds:
            rows.append([f'项目资金（{money}）', ''] + [HEADS[k] for k in funds])
            rows += [['', f['source']] + [f[k] for k in funds] for f in self.funds]
        if 'goal' in self.head:
            rows += [['年度总体目标', '预期目标', '实际完成情况'], ['', self.head['goal'], self.head.get('done', '')]]
        cols = self.head.get('cols', ','.join(IND)).split(',')
        rows.append(['绩效指标'] + [HEADS[c] for c in cols])
        last = {}
        for row in self.rows:
            cells = []
            for c in cols:
                if c in ('sign', 'unit'):
                    t = CELL.match(row['plain']['target'])
                    cells.append((t['sign'] or '' if c == 'sign' else t['unit']) if t else '')
                elif c == 'target' and 'sign' in cols:
                    cells.append(re.sub(r'^[^{]*(\{.*\}).*$', r'\1', row[c]))
                elif c in ('l1', 'l2'):
                    cells.append('' if last.get(c) == row[c] and (c == 'l1' or last.get('l1') == row['l1']) else row[c])
                else:
                    cells.append(row[c])
            last = row
            rows.append([''] + cells)
        if self.total:
            at = {c: i for i, c in enumerate(cols)}
            line = ['总分'] + [''] * len(cols)
            line[1 + at['weight']], line[1 + at['score']] = self.total
            rows.append(line)
        return rows

    def as_truth(self, lines, total):
        bare = lambda s: '' if s in ('—', '-', '/') else s.rstrip('!')
        level = lambda s: re.sub(r'[（(]\d+分?[)）]!?$', '', s)
        funds = [dict(zip(FUND, map(bare, c + [''] * 7))) for n, c in lines if n == 'fund']
        # The contract has amounts as exact decimals: 6558.50 is 6558.5.
        for row in funds:
            for k in ('initial', 'budget', 'executed'):
                row[k] = re.sub(r'(\.\d*?)0+$', r'\1', row[k]).rstrip('.')
        inds = [dict(zip(IND, map(bare, c + [''] * 8))) for n, c in lines if n == 'ind']
        return {'project': self.head['project'], 'unit': self.head.get('unit'), 'funds': funds,
                'indicators': [{'l1': level(i['l1']), 'l2': i['l2'], 'l3': i['name'], 'target': i['target'], 'actual': i['actual'],
                                'weight': i['weight'] or None, 'score': i['score'] or None} for i in inds],
                'total_score': bare(total[1]) if total else None}
