/**
 * Who may call: the API key, the limit per key, the headers that protect the page.
 */
@NullMarked
package com.aurastream.gateway.access;

import org.jspecify.annotations.NullMarked;
