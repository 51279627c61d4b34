import type { Kind } from '../../../../src/archive/collation/kinds.ts';

/** A stretch of two captures: its kind, and where it stands in each, as `line:from-to` in UTF-16 code units. */
type Row = readonly [kind: Kind, left: string | null, right: string | null];

/** What two entries of the captures have in common, as it was found by reading both, side by side. */
export interface Gold {
  readonly left: string;
  readonly right: string;
  readonly rows: readonly Row[];
}

/**
 * Capture 000, which holds a readout and a speech, against the first post of capture 001. Before line 8 and behind line
 * 19 of capture 000 nothing is left out: there the post does not begin yet, and has ended. Nor is the first line of the
 * post an addition.
 */
export const GOLD: readonly Gold[] = [
  {
    left: '2024-07-04-sco-plus-meeting-participants-and-theme',
    right: '2024-07-04-sco-plus-meeting-post',
    rows: [
      ['verbatim', '1:0-31', '2:0-31'],
      ['form', null, '2:31-32'],
      ['addition', null, '3:0-1'],
      ['verbatim', '1:32-36', '3:2-6'],
      ['form', '1:36-43', '3:6-13'],
      ['verbatim', '1:43-46', '3:13-16'],
      ['addition', null, '3:17-18'],
      ['verbatim', '1:47-51', '3:18-22'],
      ['form', '1:51-64', '3:22-35'],
      ['verbatim', '1:64-65', '3:35-36'],
      ['addition', null, '4:0-1'],
      ['verbatim', '1:66-70', '4:2-6'],
      ['form', '1:70-75', '4:6-11'],
      ['verbatim', '1:75-141', '4:11-77'],
      ['addition', null, '5:0-1'],
      ['verbatim', '1:142-146', '5:2-6'],
      ['form', '1:146-151', '5:6-11'],
      ['verbatim', '1:151-187', '5:11-47'],
      ['addition', null, '5:48-49'],
      ['verbatim', '1:188-195', '5:49-56'],
      ['addition', null, '5:57-58'],
      ['verbatim', '1:196-248', '5:58-110'],
      ['addition', null, '5:111-112'],
      ['verbatim', '1:249-313', '5:112-176'],
      ['addition', null, '5:177-178'],
      ['verbatim', '1:314-327', '5:178-191'],
      ['addition', null, '5:192-193'],
      ['verbatim', '1:328-332', '5:193-197'],
      ['rewording', '1:332-344', '5:197-198'],
      ['rewording', null, '6:0-1'],
      ['verbatim', '1:345-383', '6:2-40'],
      ['verbatim', '2:0-267', '7:0-267'],
      ['verbatim', '3:0-122', '8:0-122'],
      ['omission-unmarked', '3:123-233', null],
    ],
  },
  {
    left: '2024-07-04-putin-sco-plus-meeting',
    right: '2024-07-04-sco-plus-meeting-post',
    rows: [
      ['verbatim', '8:0-288', '10:19-307'],
      ['omission-marked', '8:289-342', null],
      ['omission-marked', '10:0-206', null],
      ['omission-marked', '11:0-372', null],
      ['omission-marked', '12:0-236', null],
      ['omission-marked', '13:0-279', null],
      ['omission-marked', '14:0-165', null],
      ['omission-marked', '15:0-166', null],
      ['omission-unmarked', '16:0-16', null],
      ['form', '16:17-19', '11:0-2'],
      ['verbatim', '16:19-143', '11:2-126'],
      ['omission-unmarked', '16:143-232', null],
      ['verbatim', '16:232-233', '11:126-127'],
      ['verbatim', '17:0-325', '12:0-325'],
      ['addition', null, '13:0-2'],
      ['verbatim', '18:0-169', '13:3-172'],
      ['omission-marked', '18:170-413', null],
      ['addition', null, '15:0-2'],
      ['verbatim', '19:0-8', '15:3-11'],
      ['form', '19:8-21', '15:11-24'],
      ['verbatim', '19:21-185', '15:24-188'],
    ],
  },
];
