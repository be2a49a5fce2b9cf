# syntax=docker/dockerfile:1
# The repository is installed where it runs: a copy made by `pnpm deploy` would put our TypeScript in node_modules, where Node.js does
# not read types away.
FROM node:24-trixie-slim AS build
WORKDIR /srv/guichet
ENV CI=1
COPY . .
# What start.mjs does at a first start: packages, database client, server, both interfaces.
RUN node scripts/start.mjs build

FROM node:24-trixie-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DEMO=0 \
    DATA_DIR=/var/lib/guichet \
    MALLOC_ARENA_MAX=1
WORKDIR /srv/guichet
COPY --from=build /srv/guichet .
RUN mkdir -p /var/lib/guichet && chown node:node /var/lib/guichet
USER node
VOLUME /var/lib/guichet
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/ready').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
# Several containers may start at once: one applies the migrations, the others wait for it.
CMD ["sh", "-c", "node scripts/db-migrate.ts && exec node --max-semi-space-size=4 --max-old-space-size=256 apps/api/dist/main.js"]
