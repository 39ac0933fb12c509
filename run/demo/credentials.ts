import { demoClients, demoPassword, demoPeople } from './people.ts';
import { demoSecret } from './seed.ts';
import { demoStructure, demoStructures } from './structures.ts';

/** Everything a script needs to use the demo: logins, API clients, structures and services. */
export function demoCredentials(publicUrl: string) {
  return {
    url: publicUrl,
    tokenUrl: `${publicUrl}/api/oauth/token`,
    password: demoPassword,
    users: demoPeople.map((person) => ({
      login: person.login,
      password: demoPassword,
      name: `${person.firstName} ${person.lastName}`,
      language: person.language,
      structures: person.memberships.map(({ structureName, role, spaces, serviceIds }) => ({
        name: structureName,
        role,
        spaces,
        restrictedToServices: serviceIds ?? null,
      })),
    })),
    clients: demoClients.map((client) => {
      const structure = demoStructure(client.structure);
      return {
        clientId: client.id,
        clientSecret: demoSecret(client.id),
        name: client.name,
        spaces: client.spaces,
        structure: structure.name,
        identifier: structure.identifier,
      };
    }),
    structures: demoStructures.map((one) => ({
      id: one.id,
      name: one.name,
      identifierType: one.identifierType,
      identifier: one.identifier,
      public: one.isPublic,
      active: one.isActive,
      serviceRequired: one.serviceRequired,
      commitmentRequired: one.commitmentRequired,
      serviceOrCommitment: one.serviceOrCommitment,
      paymentStatusReturned: one.paymentStatusReturned,
      billingMandate: one.billingMandate,
      services: one.services.map(({ code, name, isActive, commitmentRequired }) => ({ code, name, active: isActive, commitmentRequired })),
    })),
  };
}
