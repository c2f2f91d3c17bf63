package freehold.worker.agent;

/** Which session of which job and queue. */
record SessionPlace(String sessionId, String queueId, String jobId) {}
