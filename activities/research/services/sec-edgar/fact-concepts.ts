/** A figure that is worth reading off, under the names that filers tag it with, the usual one first. */
export interface FactConcept {
  readonly metric: string;
  /** Concepts of `us-gaap` and `ifrs-full`. */
  readonly tags: readonly string[];
}

export const factConcepts: readonly FactConcept[] = [
  {
    metric: 'revenue',
    tags: [
      'RevenueFromContractWithCustomerExcludingAssessedTax',
      'Revenues',
      'RevenueFromContractWithCustomerIncludingAssessedTax',
      'SalesRevenueNet',
      'Revenue',
    ],
  },
  { metric: 'gross profit', tags: ['GrossProfit'] },
  { metric: 'operating income', tags: ['OperatingIncomeLoss', 'ProfitLossFromOperatingActivities'] },
  { metric: 'net income', tags: ['NetIncomeLoss', 'ProfitLoss'] },
  { metric: 'research and development expense', tags: ['ResearchAndDevelopmentExpense'] },
  {
    metric: 'sales and marketing expense',
    tags: ['SellingAndMarketingExpense', 'MarketingAndAdvertisingExpense', 'MarketingExpense'],
  },
];
