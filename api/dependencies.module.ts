import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { type ApiDependencies, tokens } from '#api/api-dependencies';

@Global()
@Module({})
class DependenciesModule {}

export function dependenciesModule(dependencies: ApiDependencies): DynamicModule {
  const names = Object.keys(tokens) as (keyof ApiDependencies)[];
  const providers: Provider[] = names.map(name => ({ provide: tokens[name], useValue: dependencies[name] }));
  return { module: DependenciesModule, providers, exports: Object.values(tokens) };
}
