import { createHash } from 'node:crypto';
import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Calendar } from '../calendar.ts';
import type { Patience } from '../patience.ts';
import type { Later } from './send-later.ts';
import { writeEvent } from './write-event.ts';

/** Where schedules are kept, and which queue they call under which role. */
export type Schedules = {
  readonly client: SchedulerClient;
  readonly group: string;
  readonly queueArn: string;
  readonly roleArn: string;
  /** The bucket whose events the queue carries. */
  readonly bucket: string;
};

/** What is due sooner than this is sent by the queue itself: SQS delays a message by 900 seconds at most. */
const queueSeconds = 900;

/** A calendar of EventBridge Scheduler's one-time schedules, each of which is gone after its call. */
export function scheduleCalls(schedules: Schedules, later: Later, patience: Patience): Calendar {
  const { client, group } = schedules;
  return {
    callAt: async (key, instant) => {
      const seconds = Math.ceil(Date.parse(instant) / 1_000 - patience.nowSeconds());
      if (seconds <= queueSeconds) await later(key, Math.max(0, seconds));
      else await keep(client, describeSchedule(schedules, key, instant));
    },
    cancel: async (key) => {
      try {
        await client.send(new DeleteScheduleCommand({ GroupName: group, Name: nameOf(key) }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

async function keep(client: SchedulerClient, schedule: CreateScheduleCommandInput): Promise<void> {
  try {
    await client.send(new CreateScheduleCommand(schedule));
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
    await client.send(new UpdateScheduleCommand(schedule));
  }
}

function describeSchedule(
  { group, queueArn, roleArn, bucket }: Schedules,
  key: string,
  instant: string,
): CreateScheduleCommandInput {
  return {
    GroupName: group,
    Name: nameOf(key),
    // Whole seconds without a zone: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
    ScheduleExpression: `at(${wholeSecond(instant).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: { Arn: queueArn, RoleArn: roleArn, Input: writeEvent(bucket, key, 'ObjectCreated:Put') },
  };
}

/** Never earlier than the instant. */
function wholeSecond(instant: string): string {
  return new Date(Math.ceil(Date.parse(instant) / 1_000) * 1_000).toISOString();
}

/** A schedule's name has 64 letters, digits, points, hyphens and underscores at most. */
function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
