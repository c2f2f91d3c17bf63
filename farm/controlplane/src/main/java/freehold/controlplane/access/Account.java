package freehold.controlplane.access;

/**
 * The account that all ARNs of a farm manager name.
 *
 * @param id twelve digits
 */
public record Account(String id) {
    public Account {
        if (!id.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("an account id has twelve digits, not " + id);
        }
    }

    /** The ARN of a user of this account, such as the administrator. */
    public String userArn(String name) {
        return "arn:aws:iam::" + id + ":user/" + name;
    }

    /** The ARN that GetCallerIdentity shows of a caller. */
    public String arn(Caller caller) {
        return switch (caller) {
            case Caller.Administrator(var arn) -> arn;
            case Caller.WorkerHost(var arn) -> arn;
            case Caller.User(var userId) -> userArn(userId);
            case Caller.Worker worker -> sessionArn(worker.fleetId(), worker.workerId());
            case Caller.QueueRole role -> sessionArn(role.queueId(), role.principal());
        };
    }

    private String sessionArn(String role, String session) {
        return "arn:aws:sts::" + id + ":assumed-role/" + role + "/" + session;
    }
}
