import {
  CreateScheduleGroupCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEventKeys } from '../../../functions/cloud/queue/read-events.ts';
import { scheduleCalls } from '../../../functions/cloud/queue/schedule-calls.ts';
import { createImpatience } from '../../edges/impatience.ts';
import { type MotoServer, motoCredentials, motoProgram, startMotoServer } from '../../edges/moto-server.ts';

const key = 'tech/mein Aufsatz+ü.md';
const group = 'calls';

describe.skipIf(motoProgram === undefined)(
  'scheduleCalls over moto_server (skipped where it is not installed)',
  () => {
    let moto: MotoServer;
    let client: SchedulerClient;
    beforeAll(async () => {
      moto = await startMotoServer();
      client = new SchedulerClient({
        endpoint: moto.address,
        region: 'eu-central-1',
        credentials: motoCredentials,
      });
      await client.send(new CreateScheduleGroupCommand({ Name: group }));
    });
    afterAll(() => moto.stop());

    function createCalendar() {
      const postponed: (readonly [string, number])[] = [];
      const patience = createImpatience();
      const schedules = {
        ...{ client, group, bucket: 'articles' },
        queueArn: 'arn:aws:sqs:eu-central-1:123456789012:narrate',
        roleArn: 'arn:aws:iam::123456789012:role/calls',
      };
      const later = async (...call: readonly [string, number]) => void postponed.push(call);
      const inSeconds = (seconds: number) =>
        new Date((patience.nowSeconds() + seconds) * 1_000).toISOString();
      return { calendar: scheduleCalls(schedules, later, patience), postponed, inSeconds };
    }

    async function readSchedules() {
      const { Schedules = [] } = await client.send(new ListSchedulesCommand({ GroupName: group }));
      const names = Schedules.flatMap(({ Name }) => Name ?? []);
      return await Promise.all(
        names.map((Name) => client.send(new GetScheduleCommand({ GroupName: group, Name }))),
      );
    }

    it('keeps one call for a key, moves it, and forgets it', async () => {
      const { calendar } = createCalendar();
      await calendar.callAt(key, '2026-12-01T08:30:00.000Z');
      await calendar.callAt(key, '2026-12-02T08:30:00.001Z');
      const schedules = await readSchedules();
      expect(schedules).toMatchObject([
        {
          // The next whole second: never too early.
          ScheduleExpression: 'at(2026-12-02T08:30:01)',
          ScheduleExpressionTimezone: 'UTC',
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: { Arn: expect.stringMatching(/:narrate$/), RoleArn: expect.stringMatching(/role\/calls$/) },
        },
      ]);
      expect(readEventKeys(schedules[0]?.Target?.Input ?? '')).toEqual([key]);
      await calendar.cancel(key);
      expect(await readSchedules()).toEqual([]);
      await expect(calendar.cancel(key)).resolves.toBeUndefined();
    });

    it('leaves what is due within a quarter of an hour to the queue', async () => {
      const { calendar, postponed, inSeconds } = createCalendar();
      await calendar.callAt(key, inSeconds(-5));
      await calendar.callAt(key, inSeconds(899.5));
      expect(postponed).toEqual([
        [key, 0],
        [key, 900],
      ]);
      expect(await readSchedules()).toEqual([]);
      await calendar.callAt(key, inSeconds(901));
      expect(await readSchedules()).toHaveLength(1);
      await calendar.cancel(key);
    });

    it('fails where no scheduler answers', async () => {
      const unreachable = new SchedulerClient({
        endpoint: 'http://127.0.0.1:9',
        region: 'eu-central-1',
        credentials: motoCredentials,
        maxAttempts: 1,
      });
      const schedules = { client: unreachable, group, queueArn: 'a', roleArn: 'b', bucket: 'articles' };
      const calendar = scheduleCalls(schedules, async () => {}, createImpatience());
      await expect(calendar.callAt(key, '2027-01-01T00:00:00.000Z')).rejects.toThrow();
      await expect(calendar.cancel(key)).rejects.toThrow();
    });
  },
);
