import { describe, expect, it } from 'vitest';
import { tellAlignment as tell } from '../../../support/tell-alignment.ts';

const HARBOUR =
  'The harbour was closed for eleven days after the storm, and no ship left before the pilots had sounded the bar.';
const GRAIN = 'Grain came by rail from the north at the cost of the province, which has asked twice for the money.';
const BRIDGE = 'Engineers of both countries opened the bridge in spring; tolls are to be abolished within three years.';
const SCHOOLS = 'We shall build four schools along the river, and teachers will be paid from the common fund.';
const LIBRARY = 'Visitors to the library may now borrow maps, drawings and letters on every weekday but Monday.';
const THANKS = 'Thank you.';

/** Four of five words are the same. */
const NORTH =
  'The council of the northern province has agreed to pay for one half of the new road, with a loan from the river bank at four per cent.';
const SOUTH =
  'The council of the southern county has agreed to pay for one third of the new canal, with a loan from the city bank at six per cent.';

describe('refrains', () => {
  it('stay with their neighbours where one of them is removed', () => {
    expect(tell([HARBOUR, THANKS, GRAIN, THANKS, BRIDGE], [HARBOUR, GRAIN, THANKS, BRIDGE])).toBe('0 2 3 4, 1 removed');
  });

  it('are both retired where nothing tells which of two was removed', () => {
    expect(tell([HARBOUR, THANKS, THANKS, GRAIN], [HARBOUR, THANKS, GRAIN])).toBe('0 new 3, 1 removed, 2 removed');
  });

  it('keep their order where as many are left', () => {
    expect(tell([THANKS, THANKS, THANKS], [THANKS, THANKS, THANKS])).toBe('0 1 2');
  });

  it('are not taken to have moved when one goes and another comes', () => {
    expect(tell([THANKS, HARBOUR, GRAIN, BRIDGE], [HARBOUR, GRAIN, BRIDGE, THANKS])).toBe('1 2 3 new, 0 removed');
  });

  it('are edited in place', () => {
    const said = 'Allow me to thank our hosts once again for their hospitality in this old city.';
    const edited = said.replace('old', 'ancient');
    expect(tell([said, HARBOUR, said, GRAIN], [said, HARBOUR, edited, GRAIN])).toBe('0 1 2~ 3');
  });

  it('are not the part of a split that reads the same', () => {
    const both = `${HARBOUR} ${GRAIN}`;
    expect(tell([both, SCHOOLS, LIBRARY, GRAIN, BRIDGE], [HARBOUR, GRAIN, SCHOOLS, LIBRARY, BRIDGE])).toBe(
      'new new 1 2 4, 0 split 0 1, 3 removed',
    );
  });
});

describe('look-alikes', () => {
  it('are removed where the other one stays', () => {
    expect(tell([NORTH, HARBOUR, SOUTH], [HARBOUR, SOUTH])).toBe('1 2, 0 removed');
    expect(tell([NORTH, SOUTH, HARBOUR], [NORTH, HARBOUR])).toBe('0 2, 1 removed');
  });

  it('are removed where the other one stays and is edited', () => {
    expect(tell([NORTH, SOUTH, HARBOUR], [SOUTH.replace('has agreed', 'agreed'), HARBOUR])).toBe('1~ 2, 0 removed');
  });

  it('keep each its own id where they are swapped', () => {
    expect(tell([NORTH, HARBOUR, GRAIN, SOUTH], [SOUTH, HARBOUR, GRAIN, NORTH])).toBe('3> 1 2 0>');
  });

  it('keep each its own id where they are swapped and edited', () => {
    const [north, south] = [NORTH.replace('agreed to pay', 'paid'), SOUTH.replace('agreed to pay', 'paid')];
    expect(tell([NORTH, HARBOUR, GRAIN, SOUTH], [south, HARBOUR, GRAIN, north])).toBe('3~> 1 2 0~>');
  });

  it('are retired where what is left might be either', () => {
    const either = 'The council has agreed to pay for the new works, with a loan from the bank at some per cent.';
    expect(tell([HARBOUR, NORTH, SOUTH, GRAIN], [HARBOUR, either, GRAIN])).toBe('0 new 3, 1 removed, 2 removed');
  });

  it('are retired where one was edited towards the other', () => {
    const towards = SOUTH.replace('southern county', 'northern province')
      .replace('canal', 'road')
      .replace('third', 'half');
    expect(tell([NORTH, HARBOUR, SOUTH, GRAIN], [NORTH, HARBOUR, towards, GRAIN])).toBe('0 1 new 3, 2 removed');
  });

  it('are retired where one was written anew and a look-alike was inserted', () => {
    const rewritten =
      'Half of the new road, the northern province said, is to be paid with a loan at four per cent, and so the council will borrow.';
    expect(tell([HARBOUR, NORTH, GRAIN], [HARBOUR, SOUTH, rewritten, GRAIN])).toBe('0 new new 2, 1 removed');
  });

  it('are told apart in lists by one figure', () => {
    const items = ['1', '2', '3', '4', '5'].map((figure) => `Item ${figure} of the agenda was adopted without a vote.`);
    expect(tell(items, items.toSpliced(2, 1))).toBe('0 1 3 4, 2 removed');
    expect(tell(items, items.with(2, 'Item 3 of the agenda was adopted after a vote.'))).toBe('0 1 2~ 3 4');
  });
});

describe('short paragraphs', () => {
  it('prove nothing by a word in common', () => {
    expect(tell([HARBOUR, 'Question three', GRAIN], [HARBOUR, 'Question four', GRAIN])).toBe('0 new 2, 1 removed');
    expect(tell([HARBOUR, '12', GRAIN], [HARBOUR, '13', GRAIN])).toBe('0 new 2, 1 removed');
  });

  it('without any word are kept where they are equal', () => {
    expect(tell([HARBOUR, '* * *', GRAIN, '—'], [HARBOUR, '* * *', GRAIN, '—'])).toBe('0 1 2 3');
    expect(tell([HARBOUR, '* * *', GRAIN], [HARBOUR, '—', GRAIN])).toBe('0 new 2, 1 removed');
  });

  it('are kept where only marks or capitals changed', () => {
    expect(tell([HARBOUR, 'Thank you!', GRAIN], [HARBOUR, 'thank you.', GRAIN])).toBe('0 1~ 2');
  });
});

describe('splits and merges', () => {
  const [bridge = '', tolls = ''] = BRIDGE.split('; ');

  it('are named where a part was edited', () => {
    expect(tell([HARBOUR, BRIDGE, GRAIN], [HARBOUR, bridge.replace('spring', 'May'), tolls, GRAIN])).toBe(
      '0 new new 2, 1 split 1 2',
    );
  });

  it('are named where the part is small', () => {
    expect(tell([`${HARBOUR} ${THANKS}`, GRAIN], [HARBOUR, THANKS, GRAIN])).toBe('new new 1, 0 split 0 1');
    expect(tell([HARBOUR, THANKS, GRAIN], [`${HARBOUR} ${THANKS}`, GRAIN])).toBe('new 2, 0 merged 0, 1 merged 0');
  });

  it('are each other’s reverse', () => {
    const [whole, parts] = [
      [HARBOUR, BRIDGE, GRAIN],
      [HARBOUR, bridge, tolls, GRAIN],
    ];
    expect(tell(whole, parts)).toBe('0 new new 2, 1 split 1 2');
    expect(tell(parts, whole)).toBe('0 new 3, 1 merged 1, 2 merged 1');
  });

  it('are both told where a border was moved', () => {
    expect(tell([`${HARBOUR} ${GRAIN}`, BRIDGE], [HARBOUR, `${GRAIN} ${BRIDGE}`])).toBe(
      'new new, 0 split 0 1, 1 merged 1',
    );
  });

  it('are told where parts or members stand elsewhere', () => {
    expect(tell([`${HARBOUR} ${GRAIN}`, SCHOOLS, BRIDGE], [GRAIN, SCHOOLS, HARBOUR, BRIDGE])).toBe(
      'new 1 new 2, 0 split 0 2',
    );
    expect(tell([HARBOUR, SCHOOLS, BRIDGE, GRAIN], [SCHOOLS, BRIDGE, `${HARBOUR} ${GRAIN}`])).toBe(
      '1 2 new, 0 merged 2, 3 merged 2',
    );
  });

  it('are told where each line became a paragraph', () => {
    const lines = [HARBOUR, GRAIN].flatMap((text) => text.match(/.{1,40}(?: |$)/g) ?? []);
    expect(tell([HARBOUR, GRAIN], lines)).toBe('new new new new new new, 0 split 0 1 2, 1 split 3 4 5');
    expect(tell(lines, [HARBOUR, GRAIN])).toBe(
      'new new, 0 merged 0, 1 merged 0, 2 merged 0, 3 merged 1, 4 merged 1, 5 merged 1',
    );
  });
});

describe('a paragraph that lost or won much', () => {
  it('is carried on where less than some two fifths are gone', () => {
    expect(tell([HARBOUR, GRAIN], [HARBOUR.slice(0, 82), GRAIN])).toBe('0~ 1');
  });

  it('is gone where it was cut to its half, with a pointer to what is left', () => {
    expect(tell([HARBOUR, GRAIN], [HARBOUR.slice(0, 48), GRAIN])).toBe('new 1, 0 split 0');
  });

  it('is gone where as much was added, with a pointer to the whole', () => {
    expect(tell([BRIDGE.slice(0, 58), GRAIN], [BRIDGE, GRAIN])).toBe('new 1, 0 merged 0');
  });

  it('is gone where most of its words are others', () => {
    const other =
      'The harbour was reopened on the eleventh of March, yet no captain dared to leave while the pilots were on strike.';
    expect(tell([HARBOUR, GRAIN], [other, GRAIN])).toBe('new 1, 0 removed');
  });
});

describe('effort', { timeout: 300_000 }, () => {
  const text = (at: number): string =>
    `Clause ${at} binds the ${at % 97} towns on the river to ${(at * 7919) % 104_729} crowns, as agreed in ${1900 + (at % 120)}.`;
  const clauses = Array.from({ length: 50_000 }, (_, at) => text(at));
  /** Milliseconds of processor time, which other programs on the machine don't change. */
  const timed = (before: readonly string[], after: readonly string[]): number => {
    const start = process.cpuUsage();
    tell(before, after);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };

  it('is small for 50,000 equal paragraphs, and for as many of which a few were edited', () => {
    expect(timed(clauses, clauses)).toBeLessThan(3_000);
    const edited = clauses
      .with(77, `${text(77)} Amended.`)
      .toSpliced(500, 1)
      .with(40_000, 'New.')
      .toSpliced(900, 0, HARBOUR);
    expect(timed(clauses, edited)).toBeLessThan(15_000);
  });

  it('is bounded for 2,000 paragraphs that are all other ones', () => {
    const other = (seed: number): readonly string[] =>
      Array.from({ length: 2_000 }, (_, at) =>
        Array.from({ length: 40 }, (_, word) => ((at + seed) * 7919 + word * word * 31) % 2_003).join(' '),
      );
    expect(timed(other(1), other(50_000))).toBeLessThan(15_000);
  });
});
