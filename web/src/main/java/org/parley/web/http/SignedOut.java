package org.parley.web.http;

/** Nobody is known who asks. A page leads to the one for signing in; a program is told. */
public final class SignedOut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SignedOut() {
    super("Sign in first");
  }
}
