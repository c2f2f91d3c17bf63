package freehold.worker.agent;

import freehold.worker.farm.FarmService;

/** The way of one worker to its farm: who it is, its calls, and how patient it is with them. */
record FarmLink(WorkerIds worker, FarmService farm, PatientCalls calls) {}
