import { expect, test } from './harness.ts';

test.describe('the index', { tag: '@anywhere' }, () => {
  test('leads to organisations, places and events, and from them to the paragraph that names them', async ({
    page,
  }) => {
    for (const kind of ['Organisations', 'Places']) {
      await page.goto('names.html');
      await page.getByRole('main').getByRole('link', { name: kind, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kind);
      await page.getByRole('link', { name: 'By count' }).click();
      const first = page.locator('.names a').first();
      const number = Number(await first.locator('b').textContent());
      await first.click();
      await expect(page.locator('.sub-lines li, .list .row')).toHaveCount(number);
      const line = page.locator('.sub-lines li').first();
      const name = (await line.locator('mark').textContent()) ?? '';
      await line.getByRole('link').last().click();
      expect(new URL(page.url()).hash).toMatch(/^#[a-z0-9-]+$/);
      await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toContainText(name);
    }
  });

  test('is the section of the masthead for what it leads to', async ({ page }) => {
    for (const path of ['places.html', 'tags.html', 'names.html']) {
      await page.goto(path);
      await expect(page.locator('.mast [aria-current]')).toHaveText('Index');
    }
  });

  test('has an event with its date, place and entries, each of which leads back to it', async ({ page }) => {
    await page.goto('events.html');
    const event = page.locator('.names a').filter({ hasText: 'SCO Plus' });
    await event.click();
    await expect(page.locator('.sub-facts')).toContainText('4 July 2024');
    await expect(page.locator('.list .row')).toHaveCount(3);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('link', { name: 'Compare these texts' }).click();
    expect(new URL(page.url()).pathname).toMatch(/compare\/[a-z0-9-]+\.html$/);
    await page.goBack();
    await page.locator('.list .row a').first().click();
    await page.locator('.app .more').evaluate((more) => more.setAttribute('open', ''));
    await page
      .locator('.app')
      .getByRole('link', { name: title ?? '' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  });
});

test('a document leads from whom it names to each paragraph that does', async ({ page }) => {
  await page.goto('documents/2014-09-10-lavrov-sco-peace-and-prosperity.html');
  await page.locator('.app .more').evaluate((more) => more.setAttribute('open', ''));
  const named = page.locator('.app-named > li').filter({ hasText: 'United Nations' });
  await expect(named).toHaveText('United Nations ¶\u00a04, 6');
  await named.getByRole('link', { name: '6' }).click();
  await expect(page.locator('.p:target .words, .p:has(:target) .words')).toContainText('UN');
});

test('the page of a person has what they say, what names them under another spelling, and their roles', async ({
  page,
}) => {
  await page.goto('people/sergey-lavrov.html');
  await expect(page.locator('.list .row')).toHaveCount(2);
  await expect(page.locator('.sub-lines mark').filter({ hasText: 'Sergei Lavrov' })).toHaveCount(2);
  await expect(page.locator('.sub-facts')).toContainText('Сергей Лавров');
  await page.getByText('By year, as a table').click();
  await expect(page.getByRole('row', { name: /^2024/ })).toBeVisible();
});

test('people are filed by family name where an authority says which part it is, and called as they are elsewhere', async ({
  page,
}) => {
  await page.goto('people.html');
  const names = await page
    .locator('.names a > span')
    .evaluateAll((all) => all.map((of) => of.firstChild?.textContent?.trim() ?? ''));
  expect(names).toEqual(expect.arrayContaining(['Lavrov, Sergey', 'Xi Jinping', 'Khaltmaagiin Battulga']));
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  await page.getByRole('link', { name: 'By count' }).click();
  await expect(page.locator('.names a').filter({ hasText: 'Sergey Lavrov' })).toHaveCount(1);
});

test('what no document names stands apart in its index', async ({ page }) => {
  await page.goto('organisations.html');
  await expect(page.locator('.sub-unmet li')).toHaveText(['Russian MFA', 'SCO Energy Club']);
  await expect(page.locator('.sub-letter').filter({ hasText: 'Russian MFA' })).toHaveCount(0);
});

test('an event says in a line when and where it was, and draws no years where there is one', async ({ page }) => {
  await page.goto('events/sco-plus-astana-2024.html');
  await expect(page.locator('.sub-head .sub-lead')).toHaveText('4 July 2024, Astana');
  await expect(page.locator('.sub-strip')).toHaveCount(0);
});

test('a role is said once, with each place that states it', async ({ page }) => {
  await page.goto('people/sergey-lavrov.html');
  const role = page.locator('.sub-facts dd').filter({ has: page.getByText('Foreign Minister', { exact: true }) });
  await expect(role).toHaveCount(1);
  await expect(role.getByRole('link')).toHaveText(['paragraph 2', 'in the title']);
});
