#!/usr/bin/env python3
"""Holds the built truth against the arithmetic of the scoring tool: verify.py PATH/TO/tools [FOLDER] (the folder of barlib.py; the set, audit when not named)."""
import pathlib
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent


def main():
    sys.path.insert(0, sys.argv[1])
    import barlib
    root = str(HOME.parent / sys.argv[2] if len(sys.argv) > 2 else HOME)
    bad = 0
    for name in barlib.list_docs(root):
        doc = barlib.load(root, name)
        faults = list(doc.problems)
        for fact in doc.facts.values():
            spans = set(fact.spans)
            if not fact.derived and len(spans) != 1:
                faults.append(f'{fact.id} {fact.printed} stands in {len(spans)} places')
        for rel in doc.rels:
            holds = barlib.truth_holds(doc, rel, loose=True)
            if rel.unscored:
                faults.append(f'{rel.id} {rel.kind}: {rel.unscored}')
            if holds is not None and holds != rel.holds:
                faults.append(f'{rel.id} {rel.kind} {rel.formula}: truth {rel.holds}, arithmetic {holds}')
        print(f'{name}: {len(doc.facts)} facts, {len(doc.rels)} relations, {len(doc.forms)} forms, {len(faults)} faults')
        for fault in faults:
            print('   ', fault)
        bad += len(faults)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
