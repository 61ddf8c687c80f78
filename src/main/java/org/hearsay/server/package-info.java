/** Apache Jena Fuseki on the store, set up so that it is safe to put in front of people. */
package org.hearsay.server;
