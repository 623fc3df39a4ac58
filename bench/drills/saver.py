#!/usr/bin/env python3
"""Types into one form as several people do, through whatever happens to the servers, and proves what was acknowledged.

    saver.py ADDRESS[,ADDRESS...] SECONDS [--people 4] [--user tianbao] [--marks FILE] [--tag a] [--patience 20]
    saver.py ADDRESS --verify FILE

Each person saves one row after the other. Without an answer the same operation goes to the next address, under its own
id, as the page's script does. While it runs, FILE gets one line for each acknowledged save; --verify reads the form back
and says how many of them are missing or there twice. Standard library only.
"""
import argparse, collections, http.client, http.cookies, json, os, re, secrets, sys, threading, time, urllib.parse, uuid

PASSWORD = os.environ["DRILL_PASSWORD"]


class Browser:
    """Cookies of one person, carried to any node."""

    def __init__(self, addresses):
        self.addresses, self.at, self.cookies = addresses, 0, {}

    def ask(self, method, path, body=None, headers=None, timeout=8):
        url = urllib.parse.urlsplit(self.addresses[self.at])
        line = http.client.HTTPConnection(url.hostname, url.port, timeout=timeout)
        try:
            sent = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), "Accept": "text/html"}
            line.request(method, path, body, {**sent, **(headers or {})})
            answer = line.getresponse()
            text = answer.read().decode("utf-8", "replace")
            for value in answer.headers.get_all("Set-Cookie") or []:
                for name, one in http.cookies.SimpleCookie(value).items():
                    self.cookies[name] = one.value
            return answer.status, text, answer.headers
        finally:
            line.close()

    def next(self):
        self.at = (self.at + 1) % len(self.addresses)

    def sign_in(self, user):
        _, text, _ = self.ask("GET", "/account/signin")
        token = re.search(r'name="__RequestVerificationToken"[^>]*value="([^"]+)"', text)[1]
        form = {"Input.UserName": user, "Input.Password": PASSWORD, "__RequestVerificationToken": token}
        status, _, _ = self.ask("POST", "/account/signin", urllib.parse.urlencode(form),
                                {"Content-Type": "application/x-www-form-urlencoded"})
        if status != 302:
            sys.exit(f"cannot sign in: {status}")

    def free_form(self):
        _, text, _ = self.ask("GET", "/forms?state=Draft&text=" + urllib.parse.quote("校舍"))
        return int(re.search(r'href="/forms/(\d+)"', text)[1])

    def token(self, form):
        _, text, _ = self.ask("GET", f"/forms/{form}")
        return json.loads(re.search(r'id="form-start"[^>]*>(.*?)</script>', text, re.S)[1])["token"]


def open_form(addresses, user):
    browser = Browser(addresses)
    browser.sign_in(user)
    form = browser.free_form()
    return browser, form, browser.token(form)


class Run:
    def __init__(self, options):
        self.options, self.lock = options, threading.Lock()
        self.acknowledged, self.tries, self.refused, self.times = 0, 0, {}, []
        self.worst, self.given_up = 0.0, 0
        self.marks = open(options.marks, "a", buffering=1) if options.marks else None

    def note(self, row, begun):
        now = time.monotonic()
        with self.lock:
            self.acknowledged += 1
            self.times.append(now)
            self.worst = max(self.worst, now - begun)
            if self.marks:
                self.marks.write(row + "\n")

    def person(self, number, cookies, form, token, end):
        browser = Browser(self.options.addresses)
        browser.cookies = dict(cookies)
        browser.at = number % len(browser.addresses)
        at = 0
        while time.monotonic() < end:
            row = f"{self.options.tag}p{number}n{at}"
            change = {"operation": str(uuid.UUID(bytes=secrets.token_bytes(16))), "kind": "addRow", "part": "indicators",
                      "item": row, "text": json.dumps({"kind": "output", "name": row}), "position": at}
            begun = time.monotonic()
            while True:
                if self.once(browser, form, token, change):
                    self.note(row, begun)
                    break
                if time.monotonic() > max(end, begun + self.options.patience):
                    with self.lock:
                        self.given_up += 1
                    return
                time.sleep(0.1)
            at += 1

    def once(self, browser, form, token, change):
        with self.lock:
            self.tries += 1
        try:
            status, _, headers = browser.ask("POST", f"/forms/{form}/changes", json.dumps([change]),
                                    {"Content-Type": "application/json", "Accept": "application/json",
                                     "RequestVerificationToken": token})
        except (OSError, http.client.HTTPException) as problem:
            status = type(problem).__name__
        if status == 200:
            return True
        with self.lock:
            self.refused[str(status)] = self.refused.get(str(status), 0) + 1
        browser.next()
        return False

    def report(self):
        times = sorted(self.times)
        gap = max((b - a for a, b in zip(times, times[1:])), default=0.0)
        print(f"acknowledged {self.acknowledged}, sent {self.tries}, other answers {self.refused or 'none'}, "
              f"given up {self.given_up}, longest time without any acknowledgement {gap:.1f} s, "
              f"longest wait for one save {self.worst:.1f} s")


def verify(options):
    browser, form, _ = open_form(options.addresses, options.user)
    _, text, _ = browser.ask("GET", f"/forms/{form}/rows", headers={"Accept": "application/json"}, timeout=60)
    rows = [row["item"] for row in json.loads(text)["rows"]]
    marks = [line.strip() for line in open(options.verify)]
    there = collections.Counter(rows)
    lost = [mark for mark in marks if there[mark] == 0]
    twice = [mark for mark in marks if there[mark] > 1]
    print(f"acknowledged saves {len(marks)}, lost {len(lost)}, there twice {len(twice)}")
    sys.exit(1 if lost or twice else 0)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("addresses", type=lambda text: text.split(","))
    words.add_argument("seconds", type=float, nargs="?", default=10)
    words.add_argument("--people", type=int, default=4)
    words.add_argument("--user", default="tianbao")
    words.add_argument("--marks")
    words.add_argument("--tag", default="a")
    words.add_argument("--patience", type=float, default=60)
    words.add_argument("--verify")
    options = words.parse_args()
    if options.verify:
        verify(options)
    browser, form, token = open_form(options.addresses, options.user)
    run, end = Run(options), time.monotonic() + options.seconds
    people = [threading.Thread(target=run.person, args=(n, browser.cookies, form, token, end))
              for n in range(options.people)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    run.report()
    sys.exit(0 if run.acknowledged else 1)


if __name__ == "__main__":
    main()
