package freehold.controlplane.session;

import freehold.api.GetSessionResponse;
import freehold.api.HostPropertiesResponse;
import freehold.api.LogConfiguration;
import freehold.api.SessionLifecycleStatus;
import freehold.api.SessionLifecycleTargetStatus;
import freehold.api.SessionSummary;
import freehold.controlplane.log.LogStream;
import freehold.domain.session.Session;
import freehold.protocol.rest.Json;
import java.util.Map;
import java.util.Optional;

/** Shows sessions as the API has them, with where their logs are. */
final class SessionViews {
    private SessionViews() {}

    static GetSessionResponse session(Session session) {
        return GetSessionResponse.builder()
                .sessionId(session.id().value())
                .fleetId(session.worker().fleet().value())
                .workerId(session.worker().id().value())
                .startedAt(session.startedAt())
                .lifecycleStatus(SessionLifecycleStatus.valueOf(session.lifecycle().name()))
                .endedAt(session.endedAt())
                .targetLifecycleStatus(target(session))
                .updatedAt(session.updatedAt())
                .updatedBy(session.updatedBy())
                .log(log(LogStream.of(session.job().farm(), session.job().queue(), session.id())))
                .hostProperties(
                        session.hostProperties()
                                .map(it -> Json.read(HostPropertiesResponse.SHAPE, it)))
                .workerLog(
                        log(
                                LogStream.of(
                                        session.worker().farm(),
                                        session.worker().fleet(),
                                        session.worker().id())))
                .build();
    }

    static SessionSummary summary(Session session) {
        return SessionSummary.builder()
                .sessionId(session.id().value())
                .fleetId(session.worker().fleet().value())
                .workerId(session.worker().id().value())
                .startedAt(session.startedAt())
                .lifecycleStatus(SessionLifecycleStatus.valueOf(session.lifecycle().name()))
                .endedAt(session.endedAt())
                .targetLifecycleStatus(target(session))
                .updatedAt(session.updatedAt())
                .updatedBy(session.updatedBy())
                .build();
    }

    /** All that a user can ask of a session is its end. */
    private static Optional<SessionLifecycleTargetStatus> target(Session session) {
        return session.updatedBy().map(_ -> SessionLifecycleTargetStatus.ENDED);
    }

    private static LogConfiguration log(LogStream stream) {
        return LogConfiguration.builder()
                .logDriver("awslogs")
                .options(Map.of("logGroupName", stream.group(), "logStreamName", stream.name()))
                .parameters(Map.of())
                .build();
    }
}
