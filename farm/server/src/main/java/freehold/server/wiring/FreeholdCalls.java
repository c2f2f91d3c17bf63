package freehold.server.wiring;

import freehold.api.extension.CreateWebhookOperation;
import freehold.api.extension.DeleteWebhookOperation;
import freehold.api.extension.ExplainOperation;
import freehold.api.extension.FreeholdOperations;
import freehold.api.extension.GetCallerOperation;
import freehold.api.extension.GetWebhookOperation;
import freehold.api.extension.ListEventsOperation;
import freehold.api.extension.ListWebhooksOperation;
import freehold.api.extension.UpdateWebhookOperation;
import freehold.controlplane.access.Account;
import freehold.controlplane.access.CallContext;
import freehold.controlplane.caller.GetCaller;
import freehold.controlplane.event.CreateWebhook;
import freehold.controlplane.event.DeleteWebhook;
import freehold.controlplane.event.EventViews;
import freehold.controlplane.event.GetWebhook;
import freehold.controlplane.event.ListEvents;
import freehold.controlplane.event.ListWebhooks;
import freehold.controlplane.event.UpdateWebhook;
import freehold.controlplane.event.WebhookSecrets;

/** Each operation that is ours and not AWS's, built when it is asked for. */
record FreeholdCalls(
        Foundation on,
        Account account,
        String region,
        WebhookSecrets secrets,
        ExplainOperation<CallContext> explain)
        implements FreeholdOperations<CallContext> {
    @Override
    public GetCallerOperation<CallContext> getCaller() {
        return new GetCaller(account, region);
    }

    @Override
    public ListEventsOperation<CallContext> listEvents() {
        return new ListEvents(on.store(), new EventViews(account, region), on.clock());
    }

    @Override
    public CreateWebhookOperation<CallContext> createWebhook() {
        return new CreateWebhook(on.store(), on.ids(), secrets);
    }

    @Override
    public GetWebhookOperation<CallContext> getWebhook() {
        return new GetWebhook(on.store());
    }

    @Override
    public ListWebhooksOperation<CallContext> listWebhooks() {
        return new ListWebhooks(on.store());
    }

    @Override
    public UpdateWebhookOperation<CallContext> updateWebhook() {
        return new UpdateWebhook(on.store());
    }

    @Override
    public DeleteWebhookOperation<CallContext> deleteWebhook() {
        return new DeleteWebhook(on.store());
    }
}
