package io.seatledger.api.security;

import io.seatledger.api.problem.ProblemCode;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What it takes to make a request: a role and, if the token has scopes of ours, one of those. */
record Permission(String action, Predicate<Caller> rule, String otherwise)
    implements AuthorizationManager<RequestAuthorizationContext> {

  static final Permission READ =
      new Permission("read", caller -> !caller.roles().isEmpty(), "This needs a role.");

  static final Permission WRITE =
      new Permission("write", caller -> !caller.roles().isEmpty(), "This needs a role.");

  static final Permission ADMINISTER =
      new Permission(
          "write", Caller::administers, "This needs the role tenant_admin or global_admin.");

  static final Permission AUDIT =
      new Permission(
          "read", Caller::administers, "This needs the role tenant_admin or global_admin.");

  static final Permission OPERATE =
      new Permission(
          "read",
          caller -> caller.roles().contains(Role.GLOBAL_ADMIN),
          "This needs the role global_admin.");

  static final Permission CONTROL = new Permission("write", OPERATE.rule(), OPERATE.otherwise());

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext request) {
    if (!(authentication.get() instanceof VerifiedCaller verified)) {
      return new AuthorizationDecision(false);
    }
    judge(verified.getPrincipal());
    return new AuthorizationDecision(true);
  }

  private void judge(Caller caller) {
    if (!rule.test(caller)) {
      throw new Denied(ProblemCode.FORBIDDEN, otherwise);
    }
    if (!caller.isWithin(action)) {
      var message = "This needs the scope licenses.%s or edm.%s.".formatted(action, action);
      throw new Denied(ProblemCode.INSUFFICIENT_SCOPE, message);
    }
  }
}
