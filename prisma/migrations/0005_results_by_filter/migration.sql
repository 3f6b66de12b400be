-- CreateIndex
CREATE INDEX "CampaignResult_campaignId_attribute_value_organisationId_idx" ON "CampaignResult"("campaignId", "attribute", "value", "organisationId");
