"""Job templates that the tests submit."""


def shell(text):
    return {"actions": {"onRun": {"command": "bash", "args": ["-c", text]}}}


def job(*steps, name="Test job", **more):
    return {"specificationVersion": "jobtemplate-2023-09", "name": name, "steps": list(steps)} | more


def step(name="Only", script="true", parameters=None, after=(), **more):
    made = {"name": name, "script": shell(script)} | more
    if parameters:
        made["parameterSpace"] = {"taskParameterDefinitions": parameters}
    if after:
        made["dependencies"] = [{"dependsOn": other} for other in after]
    return made


def integers(name="Frame", values="1-3"):
    return {"name": name, "type": "INT", "range": values}


def chunks(name="Frames", values="1-10", count=4, constraint="CONTIGUOUS", **more):
    """A task parameter whose integers are joined; its template must list TASK_CHUNKING."""
    joined = {"defaultTaskCount": count, "rangeConstraint": constraint} | more
    return {"name": name, "type": "CHUNK[INT]", "range": values, "chunks": joined}


def queue_environment(environment, **more):
    return {"specificationVersion": "environment-2023-09", "environment": environment} | more
