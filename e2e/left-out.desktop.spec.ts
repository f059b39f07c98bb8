import { count, expectLink, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { total } from "./support/shipped.ts";

test("an episode names the lanes it leaves out, and gives them back", async ({ page }) => {
  await visit(page, "/?episode=thaad&view=timeline");
  const sentence = page.getByText(/^Not in this episode: /);
  await expect(sentence).toContainText("Golden Dome");
  await expect(sentence).not.toContainText("THAAD");
  await sentence.getByRole("button", { name: "Show these lanes" }).click();
  await expect(sentence).toHaveCount(0);
  await expectLink(page, "episode", null);
  await expect(count(page)).toContainText(String(total));
});
