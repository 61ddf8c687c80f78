package org.hearsay.store;

import java.io.IOException;

/** A store can't be opened, read or written. The message says which, why, and what to do. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
