import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Route, Router, Switch } from 'wouter';
import { queryClient } from './ask/query-client';
import { ClaimsPage } from './claims/claims-page';
import { ComparePage } from './compare/compare-page';
import { DecisionsPage } from './decisions/decisions-page';
import { DocumentPage } from './document/document-page';
import { Nothing } from './layout/nothing';
import { Shell } from './layout/shell';
import { LinkPage } from './link/link-page';
import { ModelsPage } from './models/models-page';
import { PeoplePage } from './people/people-page';
import { PlanPage } from './plan/plan-page';
import { RefreshesPage } from './refreshes/refreshes-page';
import { ReplayPage } from './replay/replay-page';
import { RunPage } from './run/run-page';
import { NewRunPage } from './runs/new-run-page';
import { RunsPage } from './runs/runs-page';
import { SignIn } from './session/sign-in';
import { useKey } from './session/use-key';
import { styleNonce } from './style-nonce';
import { darkerWords, theme } from './theme';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={darkerWords}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Router base="/console">
          <Switch>
            <Route path="/decide" component={LinkPage} />
            <Route component={Pages} />
          </Switch>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Pages() {
  if (useKey() === null) return <SignIn />;
  return (
    <Shell>
      <Switch>
        <Route path="/" component={RunsPage} />
        <Route path="/new" component={NewRunPage} />
        <Route path="/decisions" component={DecisionsPage} />
        <Route path="/models" component={ModelsPage} />
        <Route path="/refreshes" component={RefreshesPage} />
        <Route path="/people" component={PeoplePage} />
        <Route path="/runs/:id">{({ id }) => <RunPage key={id} runId={id} />}</Route>
        <Route path="/runs/:id/plan">{({ id }) => <PlanPage key={id} runId={id} />}</Route>
        <Route path="/runs/:id/claims">{({ id }) => <ClaimsPage key={id} runId={id} />}</Route>
        <Route path="/runs/:id/document">{({ id }) => <DocumentPage key={id} runId={id} />}</Route>
        <Route path="/runs/:id/replay">{({ id }) => <ReplayPage key={id} runId={id} />}</Route>
        <Route path="/runs/:id/compare/:other">
          {({ id, other }) => <ComparePage key={`${id} ${other}`} runId={id} other={other} />}
        </Route>
        <Route>
          <Nothing />
        </Route>
      </Switch>
    </Shell>
  );
}
