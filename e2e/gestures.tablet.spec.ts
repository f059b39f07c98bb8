import { testGestures } from "./support/gestures.ts";

testGestures();
