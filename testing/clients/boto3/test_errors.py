"""Every declared error has its status, header and members, and the checks come in their documented order."""

import http.client
import json
import urllib.parse

import botocore.exceptions
import freehold
import pytest
from templates import job, step

NOBODY = {
    "farm": "farm-" + "0" * 32,
    "queue": "queue-" + "0" * 32,
    "job": "job-" + "0" * 32,
    "step": "step-" + "0" * 32,
    "task": "task-" + "0" * 32 + "-0",
    "worker": "worker-" + "0" * 32,
    "fleet": "fleet-" + "0" * 32,
}


def refused(call, *arguments, **more):
    """The error that a call must end with, as boto3 parsed it."""
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        call(*arguments, **more)
    return caught.value.response


def status(response):
    return response["ResponseMetadata"]["HTTPStatusCode"]


def code(response):
    return response["Error"]["Code"]


@pytest.fixture
def job_and_step(farm):
    submitted = farm.submit(job(step()))
    return submitted, farm.steps(submitted)[0]["stepId"]


@pytest.mark.parametrize("missing", ["farm", "queue", "job", "step", "task"])
def test_the_first_missing_parent_is_the_one_that_is_named(farm, job_and_step, missing):
    submitted, step_id = job_and_step
    ids = {
        "farm": farm.id,
        "queue": farm.queue,
        "job": submitted,
        "step": step_id,
        "task": step_id.replace("step-", "task-") + "-0",
    }
    order = list(ids)
    for kind in order[order.index(missing):]:
        ids[kind] = NOBODY[kind]

    response = refused(
        farm.client.get_task,
        **{f"{kind}Id": value for kind, value in ids.items()},
    )

    assert (status(response), code(response)) == (404, "ResourceNotFoundException")
    assert response["resourceId"] == NOBODY[missing]
    assert response["resourceType"] == missing
    assert NOBODY[missing] in response["Error"]["Message"]


def test_a_task_of_another_step_is_not_found(farm, job_and_step):
    submitted, step_id = job_and_step
    other = farm.submit(job(step()))
    task_id = farm.steps(other)[0]["stepId"].replace("step-", "task-") + "-0"

    response = refused(farm.client.get_task, **farm.key, jobId=submitted, stepId=step_id, taskId=task_id)

    assert (status(response), response["resourceId"]) == (404, task_id)


def test_all_malformed_identifiers_are_named_at_once(farm):
    response = refused(
        farm.client.get_task,
        farmId="farm-1",
        queueId=farm.queue,
        jobId="job-" + "A" * 32,
        stepId=NOBODY["step"],
        taskId=NOBODY["task"] + "0",
    )

    assert (status(response), code(response)) == (400, "ValidationException")
    assert response["reason"] == "FIELD_VALIDATION_FAILED"
    assert [field["name"] for field in response["fieldList"]] == ["farmId", "jobId", "taskId"]
    assert all(field["message"] for field in response["fieldList"])


def test_malformed_input_is_said_before_what_does_not_exist(farm):
    response = refused(farm.client.get_task, farmId=NOBODY["farm"], queueId="q", jobId="j", stepId="s", taskId="t")

    assert (status(response), code(response)) == (400, "ValidationException")


def test_a_wrong_signature_is_said_before_malformed_input(clients, farm):
    client = clients.client("deadline", aws_access_key_id=_key_id(clients), aws_secret_access_key="wrong")

    response = refused(client.get_farm, farmId="farm-1")

    assert (status(response), code(response)) == (403, "InvalidSignatureException")


def _key_id(clients):
    return clients.session().get_credentials().access_key


def test_an_unknown_access_key_is_refused_by_name(clients):
    client = clients.client("deadline", aws_access_key_id="AKIAUNKNOWN000000000", aws_secret_access_key="x")

    response = refused(client.list_farms)

    assert (status(response), code(response)) == (403, "UnrecognizedClientException")


def test_a_forged_session_token_is_refused(clients):
    client = clients.client(
        "deadline",
        aws_access_key_id="ASIAUNKNOWN000000000",
        aws_secret_access_key="x",
        aws_session_token="not-a-token",
    )

    response = refused(client.list_farms)

    assert (status(response), code(response)) == (403, "UnrecognizedClientException")


def test_a_worker_may_not_do_what_only_users_may(farm):
    worker = farm.worker()

    response = refused(worker.client.create_farm, displayName="Mine")

    assert (status(response), code(response)) == (403, "AccessDeniedException")
    assert "deadline:CreateFarm" in response["Error"]["Message"]


def test_what_a_caller_may_not_do_is_said_before_what_does_not_exist(farm):
    worker = farm.worker()

    response = refused(worker.client.get_farm, farmId=NOBODY["farm"])

    assert (status(response), code(response)) == (403, "AccessDeniedException")


def test_a_worker_in_the_wrong_state_is_told_its_state(farm):
    worker = farm.worker()
    worker.stop()

    response = refused(worker.schedule)

    assert (status(response), code(response)) == (409, "ConflictException")
    assert response["reason"] == "STATUS_CONFLICT"
    assert (response["resourceId"], response["resourceType"]) == (worker.id, "worker")
    assert response["context"]["status"] == "STOPPED"


def test_a_farm_that_still_holds_something_is_not_deleted(farm):
    response = refused(farm.client.delete_farm, farmId=farm.id)

    assert (status(response), code(response)) == (409, "ConflictException")
    assert response["reason"] == "RESOURCE_IN_USE"
    assert farm.client.get_farm(farmId=farm.id)["farmId"] == farm.id


def test_an_operation_this_version_lacks_is_named(farm):
    response = refused(farm.client.list_license_endpoints)

    assert (status(response), code(response)) == (400, "ValidationException")
    assert response["reason"] == "UNKNOWN_OPERATION"
    assert "ListLicenseEndpoints" in response["Error"]["Message"]


def test_the_same_token_answers_the_same_and_another_input_is_refused(farm, token):
    first = farm.client.create_queue(farmId=farm.id, displayName="Once", clientToken=token)
    again = farm.client.create_queue(farmId=farm.id, displayName="Once", clientToken=token)

    response = refused(farm.client.create_queue, farmId=farm.id, displayName="Other", clientToken=token)

    assert first["queueId"] == again["queueId"]
    names = [queue["displayName"] for queue in farm.client.list_queues(farmId=farm.id)["queues"]]
    assert names.count("Once") == 1
    assert (status(response), code(response)) == (400, "ValidationException")


def test_too_many_calls_are_told_when_to_come_again():
    from conftest import Clients

    with freehold.running_server(settings={"FREEHOLD_RATE_LIMIT_REQUESTS_PER_SECOND": "5"}) as server:
        client = Clients(server).client("deadline")

        def answer():
            try:
                client.list_farms()
            except botocore.exceptions.ClientError as refusal:
                return refusal.response
            return None

        response = next(filter(None, (answer() for _ in range(200))))

    assert (status(response), code(response)) == (429, "ThrottlingException")
    assert response["retryAfterSeconds"] >= 1


def test_a_broken_database_is_a_500_that_tells_nothing_of_the_inside():
    from conftest import Clients, Farm

    with freehold.running_server() as server:
        farm = Farm(Clients(server))
        for name in ("freehold.sqlite", "freehold.sqlite-wal"):
            with open(server.data / name, "r+b") as file:
                size = file.seek(0, 2)
                file.seek(0)
                file.write(b"\xff" * size)

        response = freehold.eventually(lambda: _internal_error(farm), seconds=20)

        assert code(response) == "InternalServerErrorException"
        text = json.dumps(response)
        for word in ("sqlite", "SQL", "Exception in", ".java", "freehold.store"):
            assert word not in text.replace("InternalServerErrorException", "")
        server.kill()


def _internal_error(farm):
    try:
        farm.client.get_queue(**farm.key)
        farm.client.list_farms()
    except botocore.exceptions.ClientError as refusal:
        return refusal.response if status(refusal.response) == 500 else None
    return None


class Raw:
    """Requests that no client library would send."""

    def __init__(self, server):
        self._address = urllib.parse.urlsplit(server.endpoint)

    def send(self, method, path, body=b"", headers=None):
        connection = http.client.HTTPConnection(self._address.hostname, self._address.port, timeout=20)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()


@pytest.fixture
def raw(server):
    return Raw(server)


@pytest.fixture
def signed(clients, server):
    """Signs and sends a request with a body of the test's own."""
    import botocore.auth
    import botocore.awsrequest

    def send(method, path, body=b"", headers=None):
        credentials = clients.session().get_credentials()
        request = botocore.awsrequest.AWSRequest(
            method=method, url=server.endpoint + path, data=body, headers=headers or {"Content-Type": "application/json"}
        )
        botocore.auth.SigV4Auth(credentials, "deadline", clients.session().region_name).add_auth(request)
        return Raw(server).send(method, path, body, dict(request.headers))

    return send


def test_an_unknown_path_is_named(signed):
    answered, headers, body = signed("GET", "/2023-10-12/farmz")

    assert headers["x-amzn-errortype"] == "ValidationException"
    document = json.loads(body)
    assert answered == 400
    assert document["reason"] == "UNKNOWN_OPERATION"
    assert "/2023-10-12/farmz" in document["message"]


def test_a_wrong_method_is_told_the_right_ones(signed):
    answered, headers, body = signed("PUT", "/2023-10-12/farms")

    assert headers["x-amzn-errortype"] == "ValidationException"
    assert "GET" in json.loads(body)["message"] and "POST" in json.loads(body)["message"]


def test_broken_json_cannot_be_parsed_and_says_where(signed):
    answered, headers, body = signed("POST", "/2023-10-12/farms", b'{"displayName": "x"')

    document = json.loads(body)
    assert (answered, document["reason"]) == (400, "CANNOT_PARSE")


def test_a_wrong_type_names_the_field(signed):
    answered, headers, body = signed("POST", "/2023-10-12/farms", b'{"displayName": 7}')

    document = json.loads(body)
    assert (answered, headers["x-amzn-errortype"]) == (400, "ValidationException")
    assert "displayName" in json.dumps(document)


def test_a_name_too_long_says_how_long_it_may_be(farm):
    response = refused(farm.client.create_farm, displayName="x" * 101)

    assert (status(response), response["fieldList"][0]["name"]) == (400, "displayName")
    assert "100" in response["fieldList"][0]["message"]


def test_a_body_of_ten_megabytes_is_refused_and_the_server_goes_on(signed, farm):
    answered, headers, body = signed("POST", "/2023-10-12/farms", b'{"displayName": "' + b"x" * 10_000_000 + b'"}')

    assert answered == 400
    assert headers["x-amzn-errortype"] == "ValidationException"
    assert farm.client.get_farm(farmId=farm.id)["farmId"] == farm.id


def test_a_request_without_a_signature_is_refused(raw):
    answered, headers, body = raw.send("GET", "/2023-10-12/farms")

    assert (answered, headers["x-amzn-errortype"]) == (403, "MissingAuthenticationTokenException")
    assert json.loads(body)["message"]


def test_health_version_metrics_and_telemetry_need_no_signature(raw):
    assert raw.send("GET", "/healthz")[0] == 200
    assert raw.send("GET", "/readyz")[0] == 200
    assert json.loads(raw.send("GET", "/version")[2])["version"]
    assert b"# TYPE" in raw.send("GET", "/metrics")[2]
    assert raw.send("POST", "/2023-10-12/telemetry", b"{}", {"Content-Type": "application-json"})[0] == 200


def test_a_path_with_an_encoded_slash_is_one_segment(signed, farm):
    answered, headers, body = signed("GET", f"/2023-10-12/farms/{farm.id}%2Fqueues")

    assert answered == 400
    assert headers["x-amzn-errortype"] == "ValidationException"
