import { defineConfig } from 'prisma/config';

// `npx prisma migrate deploy` works on a server of your own; the embedded one is migrated at start.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
