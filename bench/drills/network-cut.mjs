// network-cut.mjs PLAYWRIGHT ADDRESS MINUTES PASSWORD: types without a line, then looks whether all of it was saved.
import { createRequire } from "node:module";

const [playwright, address, minutes, password] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(playwright);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
});
try {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(`${address}/account/signin`);
  await page.fill("[name='Input.UserName']", "tianbao");
  await page.fill("[name='Input.Password']", password);
  await page.click("main button[type=submit]");
  await page.goto(`${address}/forms?state=Draft&text=${encodeURIComponent("公用经费")}`);
  await page.click(".pl-list td a >> nth=0");
  await page.locator("[data-form][data-checked]").waitFor();
  const field = "#f-goals-overall-expectedGoal";
  const type = async (text) => {
    await page.fill(field, text);
    await page.click("h1");
  };
  await type("有线时");
  await page.locator("[data-form][data-state=saved]").waitFor();

  await context.setOffline(true);
  const begun = Date.now();
  let typed = 0;
  while (Date.now() - begun < minutes * 60_000) {
    await type(`断线后第${++typed}次`);
    await page.waitForTimeout(5_000);
  }
  const offline = await page.locator("[data-form]").first().getAttribute("data-state");
  const back = Date.now();
  await context.setOffline(false);
  await page.locator("[data-form][data-state=saved]").waitFor({ timeout: 60_000 });
  const saved = Date.now() - back;
  await page.reload();
  const stored = await page.inputValue(field);
  console.log(`${typed} changes typed within ${minutes} min without a line (state ${offline}); all saved ${saved} ms after it was back`);
  if (stored !== `断线后第${typed}次`) throw new Error(`stored is ${stored}`);
} finally {
  await browser.close();
}
