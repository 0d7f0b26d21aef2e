/** What `npm run ops -- --help` prints. */
export const opsUsageText = `Looks after a deployed stack, or after the site on this machine.

Usage
  npm run ops -- COMMAND [--stack NAME | --out DIR] [options]

Commands
  status            How many articles are published, failed, held, scheduled or in
                    the middle, why, and what waits in the queues.
  cost              What was billed in this month and before, by engine, and what
                    the held articles would cost.
  redrive           Brings dead letters before their function again. Messages that no
                    function can read stay, with the reason; --discard deletes them.
  reindex           Makes catalogs and feeds anew from the episodes. Safe beside
                    functions at work; at home stop npm start first.
  renarrate KEY...  Narrates articles anew although nothing has changed: with the sound
                    that is kept, or with --respeak by Polly, which bills it again.
  release KEY...    Lets held articles through, each once and for what it was held for.

Where
  --stack NAME      The deployed stack; its outputs name buckets and queues. Takes AWS
                    credentials and a region, as the AWS CLI does.
  --out DIR         The site's folder, as "npm start" was told (default: out/site).
  --articles NAME   A bucket, or a folder beside --out.
  --studio BUCKET, --site BUCKET, --address URL,
  --narrate-queue URL, --narrate-dead-letters URL,
  --publish-queue URL, --publish-dead-letters URL
                    In place of the outputs, or where a stack of yours has others.

Options
  -y, --yes         Do it without asking, as where no terminal is there to ask at.
  -h, --help        Print this text.

Exit codes: 0 all is well, 1 something waits for a person, 2 nothing could be done.
`;
