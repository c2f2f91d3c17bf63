package freehold.controlplane.entity;

import freehold.api.BatchGetJobEntityResponse;
import freehold.api.GetJobEntityError;
import freehold.api.JobEntity;
import freehold.api.JobEntityIdentifiersUnion;
import freehold.controlplane.entity.EntityAnswers.Answer;
import freehold.domain.fleet.FleetId;
import freehold.domain.job.JobKey;
import freehold.store.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers a batch of identifiers, each by itself. */
public final class JobEntityReader {
    private JobEntityReader() {}

    /**
     * Entities and errors in the order of {@code identifiers}, from one reading.
     *
     * @param fleet the fleet of the worker that asks
     * @param assigned the jobs that the worker has a session of; it sees no other
     */
    public static BatchGetJobEntityResponse read(
            Reading reading,
            FleetId fleet,
            Set<JobKey> assigned,
            List<JobEntityIdentifiersUnion> identifiers) {
        EntityAnswers answers = new EntityAnswers(reading, fleet, assigned);
        List<JobEntity> entities = new ArrayList<>();
        List<GetJobEntityError> errors = new ArrayList<>();
        for (JobEntityIdentifiersUnion identifier : identifiers) {
            switch (answers.answer(identifier)) {
                case Answer.Found(JobEntity entity) -> entities.add(entity);
                case Answer.Failed(GetJobEntityError error) -> errors.add(error);
            }
        }
        return BatchGetJobEntityResponse.builder().entities(entities).errors(errors).build();
    }
}
