/**
 * What the first view waits for longest: the worker comes up, and opens what the link asks for,
 * while the scripts of the page are still on their way. The page's head asks for this file by itself.
 */
import { connectStore } from "../workers/store-client.ts";
import { fetchCatalogue } from "./locale/catalogues.ts";
import { preferredLanguage, restoreTheme } from "./state/preferences.ts";
import { Session } from "./state/session.ts";

restoreTheme();

const store = connectStore();
export const session = new Session(store, store.desk);
session.start();

/** The words of the page in the reader's language, which it cannot be shown without. */
export const words = fetchCatalogue(session.state.getState().query.lang ?? preferredLanguage());
