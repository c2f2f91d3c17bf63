"""boto3 clients set up only by the files a server wrote, and a farm to test with. Shared by the suites written in Python."""

import json
import os

import boto3
import botocore.config
import freehold


class Clients:
    """Makes clients of one server."""

    def __init__(self, server, watch=lambda client: None):
        self.server = server
        self._watch = watch

    def session(self, profile="freehold"):
        environment = self.server.environment(profile)
        for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
            os.environ[name] = environment[name]
        return boto3.Session(profile_name=profile)

    def client(self, service, profile="freehold", **more):
        """A client that retries nothing, so that a test sees each answer."""
        config = botocore.config.Config(retries={"max_attempts": 0, "mode": "standard"})
        client = self.session(profile).client(service, config=config, **more)
        if service == "deadline":
            self._watch(client)
        return client

    def client_of(self, credentials, service="deadline"):
        """A client with temporary credentials as an operation answered them."""
        return self.client(
            service,
            aws_access_key_id=credentials["accessKeyId"],
            aws_secret_access_key=credentials["secretAccessKey"],
            aws_session_token=credentials["sessionToken"],
        )


class Farm:
    """A farm with one queue and one fleet that serves it."""

    def __init__(self, clients):
        self.clients = clients
        self.client = clients.client("deadline")
        self.id = self.client.create_farm(displayName="Test farm")["farmId"]
        self.queue = self.client.create_queue(
            farmId=self.id, displayName="Test queue", jobRunAsUser={"runAs": "WORKER_AGENT_USER"}
        )["queueId"]
        self.fleet = self.create_fleet()
        self.client.create_queue_fleet_association(farmId=self.id, queueId=self.queue, fleetId=self.fleet)

    def create_fleet(self, name="Test fleet", vcpus=1):
        return self.client.create_fleet(
            farmId=self.id,
            displayName=name,
            roleArn="arn:aws:iam::123456789012:role/Fleet",
            maxWorkerCount=100,
            configuration={
                "customerManaged": {
                    "mode": "NO_SCALING",
                    "workerCapabilities": {
                        "vCpuCount": {"min": vcpus},
                        "memoryMiB": {"min": 512},
                        "osFamily": "LINUX",
                        "cpuArchitectureType": "x86_64",
                    },
                }
            },
        )["fleetId"]

    @property
    def key(self):
        return {"farmId": self.id, "queueId": self.queue}

    def submit(self, template, wait=True, **more):
        """Creates a job from a template object (or text) and waits for its creation to end; its id."""
        text = template if isinstance(template, str) else json.dumps(template)
        arguments = {"priority": 50, "template": text, "templateType": "JSON"} | more
        job = self.client.create_job(**self.key, **arguments)["jobId"]
        if wait:
            freehold.eventually(lambda: self.job(job)["lifecycleStatus"] != "CREATE_IN_PROGRESS", seconds=20)
        return job

    def job(self, job):
        return self.client.get_job(**self.key, jobId=job)

    def steps(self, job):
        return self.client.list_steps(**self.key, jobId=job)["steps"]

    def task(self, job, step, index=0):
        return self.client.get_task(
            **self.key, jobId=job, stepId=step, taskId=f"task-{step.removeprefix('step-')}-{index}"
        )

    def session_action(self, job, action):
        return self.client.get_session_action(**self.key, jobId=job, sessionActionId=action)

    def log_of(self, session):
        """The messages of a session's log, in order."""
        logs = self.clients.client("logs")
        stream = {"logGroupName": f"/aws/deadline/{self.id}/{self.queue}", "logStreamName": session}
        messages, token = [], {}
        while True:
            page = logs.get_log_events(**stream, startFromHead=True, **token)
            messages += [event["message"] for event in page["events"]]
            if token.get("nextToken") == page["nextForwardToken"]:
                return messages
            token = {"nextToken": page["nextForwardToken"]}
