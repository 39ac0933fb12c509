import type { RightName } from '#domain/rights';
import { check } from '#domain/rights';
import type { SignedVisit } from '../../../frame/visit.ts';

/** Whether the visitor may do it now: what they may not do is not offered. */
export const may = (visit: SignedVisit, right: RightName): boolean => check(visit.visitor.actor, right) === 'yes';
