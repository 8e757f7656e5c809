import { writtenMatrix } from "@/lib/permissions/matrix";

console.log(writtenMatrix());
