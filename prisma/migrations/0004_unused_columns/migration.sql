-- AlterTable
ALTER TABLE "MonitoringItem" DROP COLUMN "responsibleId";

-- AlterTable
ALTER TABLE "Import" DROP COLUMN "done",
DROP COLUMN "total";
