package org.hearsay.query;

/** A query can't be run as it was asked: unknown, malformed, or with wrong parameters. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }

  public QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
