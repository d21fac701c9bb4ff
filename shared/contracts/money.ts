import { z } from 'zod';

/** Millionths of a US dollar, whole: sums of them are exact up to nine billion dollars. */
export const MicroUsd = z.int().nonnegative();
export type MicroUsd = z.infer<typeof MicroUsd>;

export const microUsdPerUsd = 1_000_000;

/** Limits of money; null means no limit. */
export const BudgetLimits = z.strictObject({
  runMicroUsd: MicroUsd.nullable(),
  /** Of one tenant in one calendar month (UTC). */
  tenantMonthMicroUsd: MicroUsd.nullable(),
});
export type BudgetLimits = z.infer<typeof BudgetLimits>;

/** What an account holds: `reserved` is promised to calls that are under way. */
export const AccountBalance = z.strictObject({
  /** `run:ID` or `tenant:NAME:2026-11`. */
  account: z.string(),
  limitMicroUsd: MicroUsd.nullable(),
  spentMicroUsd: MicroUsd,
  reservedMicroUsd: MicroUsd,
  /** More was asked for, and nobody gave it. Of runs only. */
  isRaiseDeclined: z.boolean(),
});
export type AccountBalance = z.infer<typeof AccountBalance>;
