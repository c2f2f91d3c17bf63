package freehold.controlplane.caller;

import freehold.api.extension.CallerKind;
import freehold.api.extension.GetCallerOperation;
import freehold.api.extension.GetCallerRequest;
import freehold.api.extension.GetCallerResponse;
import freehold.controlplane.access.Account;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.access.Caller;

/** {@code GET /freehold/…/caller}: as whom the call was signed, and what this installation is. */
public final class GetCaller implements GetCallerOperation<CallContext> {
    private final Account account;
    private final String region;

    /**
     * @param region the one this installation answers for
     */
    public GetCaller(Account account, String region) {
        this.account = account;
        this.region = region;
    }

    @Override
    public GetCallerResponse handle(GetCallerRequest request, CallContext context) {
        return GetCallerResponse.builder()
                .kind(kind(context.caller()))
                .principal(account.arn(context.caller()))
                .accountId(account.id())
                .region(region)
                .build();
    }

    private static CallerKind kind(Caller caller) {
        return switch (caller) {
            case Caller.Administrator _ -> CallerKind.ADMINISTRATOR;
            case Caller.User _ -> CallerKind.USER;
            case Caller.WorkerHost _ -> CallerKind.WORKER_HOST;
            case Caller.Worker _ -> CallerKind.WORKER;
            case Caller.QueueRole _ -> CallerKind.QUEUE_ROLE;
        };
    }
}
