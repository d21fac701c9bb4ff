import { subjectOfTitle } from '#shared/text/title-names';

describe('subjectOfTitle', () => {
  it('is the one name a title opens with', () => {
    expect(subjectOfTitle('JobRad - pricing for employers')).toBe('JobRad');
    expect(subjectOfTitle("JobRad's prices for employers")).toBe('JobRad');
  });

  it.each([
    'Bikeleasing-Service sold to Decathlon-backed fund',
    'Dutch raises Series B to expand online prescriptions for pets',
    'JobRad-backed fund buys a rival',
    'Why JobRad raises its prices',
    'Company bike leasing in 2025',
  ])('is nobody where the title is not plainly about one: %s', title => {
    expect(subjectOfTitle(title)).toBeNull();
  });
});
