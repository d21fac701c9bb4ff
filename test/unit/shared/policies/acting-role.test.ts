import { actingRole, type Decider, mayDecide } from '#shared/policies/acting-role';

const decider = (change: Partial<Decider> = {}): Decider => ({ name: 'Pia', roles: [], lent: [], ...change });
const asked = { role: 'publisher' } as const;
const approved = (actor: string, lender?: string) => ({
  actor,
  ...(lender !== undefined && { for: lender }),
  at: '2026-11-21T12:00:00.000Z',
  content: '',
});

describe('the right by which somebody decides', () => {
  it('is their own before a lent one', () => {
    const lent = [{ from: 'Ada', roles: ['publisher'] as const, runId: null }];
    expect(actingRole('run-1', asked, decider({ roles: ['publisher'], lent }))).toEqual({ roles: ['publisher'] });
    expect(actingRole('run-1', asked, decider({ lent }))).toEqual({ roles: ['publisher'], for: 'Ada' });
  });

  it('is that of a role that was asked since, and no other', () => {
    const executive = decider({ roles: ['executive'] });
    expect(actingRole('run-1', asked, executive)).toBeNull();
    expect(actingRole('run-1', { ...asked, escalatedTo: ['executive'] }, executive)).toEqual({ roles: ['executive'] });
  });

  it('is lent for one run only where it was lent so', () => {
    const lent = [{ from: 'Ada', roles: ['publisher'] as const, runId: 'run-2' }];
    expect(actingRole('run-1', asked, decider({ lent }))).toBeNull();
    expect(actingRole('run-2', asked, decider({ lent }))).toEqual({ roles: ['publisher'], for: 'Ada' });
  });

  it('holds of a lent right no more than is asked for', () => {
    const lent = [{ from: 'Ada', roles: ['publisher', 'executive'] as const, runId: null }];
    expect(actingRole('run-1', asked, decider({ lent }))?.roles).toEqual(['publisher']);
  });

  it('is somebody else’s where only certain people may decide', () => {
    const request = { ...asked, approvers: { needed: 1, names: ['Ada'], approved: [] } };
    const lent = [{ from: 'Ada', roles: ['publisher'] as const, runId: null }];
    expect(actingRole('run-1', request, decider({ roles: ['publisher'] }))).toBeNull();
    expect(actingRole('run-1', request, decider({ roles: ['publisher'], lent }))?.for).toBe('Ada');
  });

  it('is that of a lender whose approval is not counted yet, if there is one', () => {
    const request = { ...asked, approvers: { needed: 2, approved: [approved('Ada')] } };
    const lent = ['Ada', 'Ben'].map(from => ({ from, roles: ['publisher'] as const, runId: null }));
    expect(actingRole('run-1', request, decider({ lent }))?.for).toBe('Ben');
    expect(mayDecide('run-1', request, decider({ lent }))).toBe(true);
    expect(mayDecide('run-1', request, decider({ lent: lent.slice(0, 1) }))).toBe(false);
  });

  it('counts once, also by the hand of somebody else', () => {
    const request = { ...asked, approvers: { needed: 2, approved: [approved('Ben', 'Pia')] } };
    expect(mayDecide('run-1', request, decider({ roles: ['publisher'] }))).toBe(false);
  });

  it('is not asked for in runs begun before there were roles', () => {
    expect(actingRole('run-1', {}, decider())).toEqual({ roles: [] });
  });
});
