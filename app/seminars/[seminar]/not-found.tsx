/** Inside a seminar one is a member of, where something else is not there: its header stays. */
import { NothingHere } from "@/components/shell/nothing-here";

export default NothingHere;
