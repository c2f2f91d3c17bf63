// The AWS SDK for JavaScript takes a job from its submission to GetTask, set up only by the files the server wrote.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readline from "node:readline";
import { after, before, test } from "node:test";

import {
    AssumeFleetRoleForWorkerCommand,
    CreateFarmCommand,
    CreateFleetCommand,
    CreateJobCommand,
    CreateQueueCommand,
    CreateQueueFleetAssociationCommand,
    CreateWorkerCommand,
    DeadlineClient,
    GetJobCommand,
    GetTaskCommand,
    ListStepsCommand,
    paginateListTasks,
    ResourceNotFoundException,
    UpdateWorkerCommand,
    UpdateWorkerScheduleCommand,
    waitUntilJobCreateComplete,
} from "@aws-sdk/client-deadline";

const started = {};

before(async () => {
    started.data = await mkdtemp(join(tmpdir(), "freehold-"));
    started.server = spawn(process.env.FREEHOLD, ["server", "--data", started.data, "--port", "0"], {
        stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of readline.createInterface({ input: started.server.stdout })) {
        if (line.startsWith("ready ")) {
            started.endpoint = line.split(" ")[1];
            break;
        }
    }
    started.client = await clientOf("freehold");
});

after(async () => {
    started.client?.destroy();
    const gone = new Promise((resolve) => started.server.once("exit", resolve));
    started.server.kill("SIGTERM");
    assert.equal(await gone, 0);
    await rm(started.data, { recursive: true });
});

async function settings(file, profile) {
    const text = await readFile(join(started.data, "aws", file), "utf8");
    const section = text.split(/^\[/m).find((part) => part.startsWith(`${profile}]`) || part.startsWith(`profile ${profile}]`));
    return Object.fromEntries(
        section.split("\n").filter((line) => line.includes("=")).map((line) => line.split("=").map((part) => part.trim())),
    );
}

async function clientOf(profile, credentials) {
    const { region, endpoint_url: endpoint } = await settings("config", profile);
    const keys = await settings("credentials", profile);
    return new DeadlineClient({
        region,
        endpoint,
        disableHostPrefix: true,
        maxAttempts: 1,
        credentials: credentials ?? { accessKeyId: keys.aws_access_key_id, secretAccessKey: keys.aws_secret_access_key },
    });
}

const send = (command, client = started.client) => client.send(command);

async function farmWithQueueAndFleet() {
    const { farmId } = await send(new CreateFarmCommand({ displayName: "JavaScript" }));
    const { queueId } = await send(
        new CreateQueueCommand({ farmId, displayName: "Queue", jobRunAsUser: { runAs: "WORKER_AGENT_USER" } }),
    );
    const { fleetId } = await send(
        new CreateFleetCommand({
            farmId,
            displayName: "Fleet",
            roleArn: "arn:aws:iam::123456789012:role/Fleet",
            maxWorkerCount: 5,
            configuration: {
                customerManaged: {
                    mode: "NO_SCALING",
                    workerCapabilities: {
                        vCpuCount: { min: 1 },
                        memoryMiB: { min: 512 },
                        osFamily: "LINUX",
                        cpuArchitectureType: "x86_64",
                    },
                },
            },
        }),
    );
    await send(new CreateQueueFleetAssociationCommand({ farmId, queueId, fleetId }));
    return { farmId, queueId, fleetId };
}

async function onlineWorker({ farmId, fleetId }) {
    const host = await clientOf("freehold-worker");
    const { workerId } = await send(new CreateWorkerCommand({ farmId, fleetId }), host);
    const { credentials } = await send(new AssumeFleetRoleForWorkerCommand({ farmId, fleetId, workerId }), host);
    host.destroy();
    const client = await clientOf("freehold", credentials);
    const capabilities = {
        amounts: [
            { name: "amount.worker.vcpu", value: 4 },
            { name: "amount.worker.memory", value: 8192 },
        ],
        attributes: [
            { name: "attr.worker.os.family", values: ["linux"] },
            { name: "attr.worker.cpu.arch", values: ["x86_64"] },
        ],
    };
    await send(new UpdateWorkerCommand({ farmId, fleetId, workerId, status: "STARTED", capabilities }), client);
    return { client, key: { farmId, fleetId, workerId } };
}

const template = {
    specificationVersion: "jobtemplate-2023-09",
    name: "From JavaScript",
    steps: [
        {
            name: "Render",
            parameterSpace: { taskParameterDefinitions: [{ name: "Frame", type: "INT", range: "1-150" }] },
            script: { actions: { onRun: { command: "true" } } },
        },
    ],
};

test("a job goes from its submission to a task that SUCCEEDED", async () => {
    const farm = await farmWithQueueAndFleet();
    const { farmId, queueId } = farm;
    const job = { farmId, queueId };
    const text = JSON.stringify(template);
    job.jobId = (await send(new CreateJobCommand({ ...job, priority: 50, template: text, templateType: "JSON" }))).jobId;
    const created = await waitUntilJobCreateComplete({ client: started.client, maxWaitTime: 30 }, job);
    assert.equal(created.state, "SUCCESS");
    const { steps } = await send(new ListStepsCommand(job));
    const task = { ...job, stepId: steps[0].stepId, taskId: `${steps[0].stepId.replace("step-", "task-")}-0` };

    assert.equal((await send(new GetTaskCommand(task))).runStatus, "READY");

    const worker = await onlineWorker(farm);
    let updatedSessionActions = {};
    for (let beat = 0; beat < 50; beat += 1) {
        const answer = await send(new UpdateWorkerScheduleCommand({ ...worker.key, updatedSessionActions }), worker.client);
        const actions = Object.values(answer.assignedSessions).flatMap((session) => session.sessionActions);
        if ((await send(new GetTaskCommand(task))).runStatus === "SUCCEEDED") break;
        const now = new Date();
        updatedSessionActions = Object.fromEntries(
            actions.slice(0, 1).map((action) => [
                action.sessionActionId,
                { completedStatus: "SUCCEEDED", startedAt: now, endedAt: now, processExitCode: 0 },
            ]),
        );
    }
    worker.client.destroy();

    const found = await send(new GetTaskCommand(task));
    assert.equal(found.runStatus, "SUCCEEDED");
    assert.deepEqual(found.parameters, { Frame: { int: "1" } });
    assert.ok(found.endedAt instanceof Date && found.endedAt >= found.startedAt);
    assert.equal((await send(new GetJobCommand(job))).taskRunStatusCounts.SUCCEEDED >= 1, true);

    const pages = [];
    for await (const page of paginateListTasks({ client: started.client, pageSize: 60 }, { ...job, stepId: task.stepId })) {
        pages.push(page.tasks.length);
    }
    assert.deepEqual(pages, [60, 60, 30]);
});

test("what does not exist is a typed error that names it", async () => {
    const farmId = `farm-${"0".repeat(32)}`;
    const jobId = `job-${"0".repeat(32)}`;
    const queueId = `queue-${"0".repeat(32)}`;
    await assert.rejects(send(new GetJobCommand({ farmId, queueId, jobId })), (error) => {
        assert.ok(error instanceof ResourceNotFoundException);
        assert.equal(error.resourceId, farmId);
        assert.equal(error.resourceType, "farm");
        return true;
    });
});
