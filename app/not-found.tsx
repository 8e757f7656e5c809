import { WayIn } from "@/components/account/way-in";
import { NotHere } from "@/components/ui/not-here";

export default function NotFound() {
  return (
    <WayIn title="There is nothing here">
      <NotHere />
    </WayIn>
  );
}
