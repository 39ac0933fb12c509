/** UBL 2.1: what else may stand in an extension. Made by `npm run generate` from the official schemas; do not edit. How to read it: table.ts. */
export default `[sig]
UBLDocumentSignatures sac:SignatureInformation+
[sac]
SignatureInformation cbc:ID sbc:ReferencedSignatureID ds:Signature=ds-Signature
[ds]
ds-Signature SignedInfo! SignatureValue! KeyInfo Object* @Id
SignedInfo CanonicalizationMethod! SignatureMethod! Reference+ @Id
CanonicalizationMethod$ (#*)! @Algorithm!
SignatureMethod$ (HMACOutputLength,#ds*)! @Algorithm!
HMACOutputLength=i
Reference Transforms DigestMethod! DigestValue! @Id @URI @Type
Transforms Transform+
Transform$ (#ds~!|XPath=string!)* @Algorithm!
DigestMethod$ (#ds~*)! @Algorithm!
DigestValue=B
SignatureValue=B @Id
KeyInfo$ (KeyName=string!|KeyValue!|RetrievalMethod!|X509Data!|PGPData!|SPKIData!|MgmtData=string!|#ds~!)+ @Id
KeyValue$ (DSAKeyValue!|RSAKeyValue!|#ds~!)!
DSAKeyValue ((P=CryptoBinary!,Q=CryptoBinary!),G=CryptoBinary,Y=CryptoBinary!,J=CryptoBinary,(Seed=CryptoBinary!,PgenCounter=CryptoBinary!))!
CryptoBinary=B
RSAKeyValue Modulus=CryptoBinary! Exponent=CryptoBinary!
RetrievalMethod Transforms @URI @Type
X509Data ((X509IssuerSerial!|X509SKI=base64Binary!|X509SubjectName=string!|X509Certificate=base64Binary!|X509CRL=base64Binary!|#ds~!)!)+
X509IssuerSerial X509IssuerName=string! X509SerialNumber=integer!
PGPData ((PGPKeyID=base64Binary!,PGPKeyPacket=base64Binary,#ds~*)!|(PGPKeyPacket=base64Binary!,#ds~*)!)!
SPKIData (SPKISexp=base64Binary!,#ds~)+
Object$ (#~!)* @Id @MimeType @Encoding
Manifest Reference+ @Id
SignatureProperties SignatureProperty+ @Id
SignatureProperty$ (#ds~!)+ @Target! @Id
[xsd]
string=s
integer=i
base64Binary=B
anyURI=u
dateTime=W
anyType$ #~* @*
[xades141]
ValidationData xades:CertificateValues xades:RevocationValues @Id @UR
[xades]
CertificateValues (EncapsulatedX509Certificate=EncapsulatedPKIData!|OtherCertificate=Any!)* @Id
EncapsulatedPKIData=B @Id @Encoding
Any$ (#~!)*
RevocationValues CRLValues OCSPValues OtherValues=OtherCertStatusValues @Id
CRLValues EncapsulatedCRLValue=EncapsulatedPKIData+
OCSPValues EncapsulatedOCSPValue=EncapsulatedPKIData+
OtherCertStatusValues OtherValue=Any+
XAdESTimeStamp (Include*,ds:CanonicalizationMethod,(EncapsulatedTimeStamp=EncapsulatedPKIData!|XMLTimeStamp=Any!)+)! @Id
Include @URI! @referencedData
ObjectIdentifier Identifier=xades-ID! Description=string DocumentationReferences
xades-ID=u @Qualifier:s(OIDAsURI|OIDAsURN)
DocumentationReferences (DocumentationReference=anyURI!)+
ReferenceInfo ds:DigestMethod! ds:DigestValue! @Id @URI
OtherTimeStamp (ReferenceInfo+,ds:CanonicalizationMethod,(EncapsulatedTimeStamp=EncapsulatedPKIData!|XMLTimeStamp=Any!)!)! @Id
QualifyingProperties SignedProperties UnsignedProperties @Target! @Id
SignedProperties SignedSignatureProperties SignedDataObjectProperties @Id
SignedSignatureProperties SigningTime=dateTime SigningCertificate=CertIDList SignaturePolicyIdentifier SignatureProductionPlace SignerRole @Id
CertIDList Cert=CertID+
CertID CertDigest=DigestAlgAndValue! IssuerSerial=X509IssuerSerial! @URI
DigestAlgAndValue ds:DigestMethod! ds:DigestValue!
SignaturePolicyIdentifier (SignaturePolicyId!|SignaturePolicyImplied=anyType!)!
SignaturePolicyId SigPolicyId=ObjectIdentifier! ds:Transforms SigPolicyHash=DigestAlgAndValue! SigPolicyQualifiers=SigPolicyQualifiersList
SigPolicyQualifiersList SigPolicyQualifier=Any+
SignatureProductionPlace City=string StateOrProvince=string PostalCode=string CountryName=string
SignerRole ClaimedRoles=ClaimedRolesList CertifiedRoles=CertifiedRolesList
ClaimedRolesList ClaimedRole=Any+
CertifiedRolesList CertifiedRole=EncapsulatedPKIData+
SignedDataObjectProperties DataObjectFormat* CommitmentTypeIndication* AllDataObjectsTimeStamp=XAdESTimeStamp* IndividualDataObjectsTimeStamp=XAdESTimeStamp* @Id
DataObjectFormat Description=string ObjectIdentifier MimeType=string Encoding=anyURI @ObjectReference!
CommitmentTypeIndication (CommitmentTypeId=ObjectIdentifier!,(ObjectReference=anyURI+|AllSignedDataObjects=anyType!)!,CommitmentTypeQualifiers=CommitmentTypeQualifiersList)!
CommitmentTypeQualifiersList CommitmentTypeQualifier=Any*
UnsignedProperties UnsignedSignatureProperties UnsignedDataObjectProperties @Id
UnsignedSignatureProperties (CounterSignature!|SignatureTimeStamp=XAdESTimeStamp!|CompleteCertificateRefs!|CompleteRevocationRefs!|AttributeCertificateRefs=CompleteCertificateRefs!|AttributeRevocationRefs=CompleteRevocationRefs!|SigAndRefsTimeStamp=XAdESTimeStamp!|RefsOnlyTimeStamp=XAdESTimeStamp!|CertificateValues!|RevocationValues!|AttrAuthoritiesCertValues=CertificateValues!|AttributeRevocationValues!|ArchiveTimeStamp=XAdESTimeStamp!|#xades!)+ @Id
CounterSignature ds:Signature=ds-Signature!
CompleteCertificateRefs CertRefs=CertIDList! @Id
CompleteRevocationRefs CRLRefs OCSPRefs OtherRefs=OtherCertStatusRefs @Id
CRLRefs CRLRef+
CRLRef DigestAlgAndValue! CRLIdentifier
CRLIdentifier Issuer=string! IssueTime=dateTime! Number=integer @URI
OCSPRefs OCSPRef+
OCSPRef OCSPIdentifier! DigestAlgAndValue
OCSPIdentifier ResponderID! ProducedAt=dateTime! @URI
ResponderID (ByName=string!|ByKey=base64Binary!)!
OtherCertStatusRefs OtherRef=Any+
UnsignedDataObjectProperties UnsignedDataObjectProperty=Any+ @Id
QualifyingPropertiesReference @URI! @Id
SPUserNotice NoticeRef=NoticeReference ExplicitText=string
NoticeReference Organization=string! NoticeNumbers=IntegerList!
IntegerList int=integer*
[cac]
RelatedItem .ID .Quantity .Description*
ActivityDataLine .ID! .SupplyChainActivityTypeCode! BuyerCustomerParty SellerSupplierParty ActivityPeriod ActivityOriginLocation! ActivityFinalLocation SalesItem+
SalesItem .Quantity! ActivityProperty* TaxExclusivePrice* TaxInclusivePrice* Item!
ActivityProperty .Name! .Value!
DocumentResponse Response! DocumentReference+ IssuerParty RecipientParty LineResponse*
LineResponse LineReference! Response+
QualifyingParty .ParticipationPercent .PersonalSituation* .OperatingYearsQuantity .EmployeeQuantity .BusinessClassificationEvidenceID .BusinessIdentityEvidenceID .TendererRoleCode BusinessClassificationScheme TechnicalCapability* FinancialCapability* CompletedTask* Declaration* Party EconomicOperatorRole
ClassificationScheme .ID! .UUID .LastRevisionDate .LastRevisionTime .Note* .Name .Description* .AgencyID .AgencyName=Text .VersionID .URI=ID .SchemeURI=ID .LanguageID ClassificationCategory+
ClassificationCategory .Name .CodeValue .Description* CategorizesClassificationCategory*
Capability .CapabilityTypeCode .Description* .ValueAmount .ValueQuantity EvidenceSupplied* ValidityPeriod
EvidenceSupplied .ID!
CompletedTask .AnnualAverageAmount .TotalTaskAmount .PartyCapacityAmount .Description* EvidenceSupplied* Period RecipientCustomerParty
Declaration .Name* .DeclarationTypeCode .Description* EvidenceSupplied*
EconomicOperatorRole .RoleCode .RoleDescription*
SubcontractTerms .Rate .UnknownPriceIndicator .Description* .Amount .SubcontractingConditionsCode .MaximumPercent .MinimumPercent
LineItem .ID! .SalesOrderID .UUID .Note* .LineStatusCode .Quantity .LineExtensionAmount .TotalTaxAmount .MinimumQuantity .MaximumQuantity .MinimumBackorderQuantity .MaximumBackorderQuantity .InspectionMethodCode .PartialDeliveryIndicator .BackOrderAllowedIndicator .AccountingCostCode .AccountingCost .WarrantyInformation* Delivery* DeliveryTerms OriginatorParty OrderedShipment* PricingReference AllowanceCharge* Price Item! SubLineItem* WarrantyValidityPeriod WarrantyParty TaxTotal* ItemPriceExtension LineReference*
OrderedShipment Shipment! Package*
AppealTerms .Description* PresentationPeriod AppealInformationParty AppealReceiverParty MediationParty
Regulation .Name! .LegalReference=Text .OntologyURI=ID
AuctionTerms .AuctionConstraintIndicator .JustificationDescription* .Description* .ProcessDescription* .ConditionsDescription* .ElectronicDeviceDescription* .AuctionURI=ID
TenderedProject .VariantID .FeeAmount .FeeDescription* .TenderEnvelopeID .TenderEnvelopeTypeCode ProcurementProjectLot EvidenceDocumentReference* TaxTotal* LegalMonetaryTotal TenderLine* AwardingCriterionResponse*
ProcurementProjectLot .ID! TenderingTerms ProcurementProject
TenderingTerms .AwardingMethodTypeCode .PriceEvaluationCode .MaximumVariantQuantity .VariantConstraintIndicator .AcceptedVariantsDescription* .PriceRevisionFormulaDescription* .FundingProgramCode .FundingProgram* .MaximumAdvertisementAmount .Note* .PaymentFrequencyCode .EconomicOperatorRegistryURI=ID .RequiredCurriculaIndicator .OtherConditionsIndicator .AdditionalConditions* .LatestSecurityClearanceDate .DocumentationFeeAmount PenaltyClause* RequiredFinancialGuarantee* ProcurementLegislationDocumentReference FiscalLegislationDocumentReference EnvironmentalLegislationDocumentReference EmploymentLegislationDocumentReference ContractualDocumentReference* CallForTendersDocumentReference WarrantyValidityPeriod PaymentTerms* TendererQualificationRequest* AllowedSubcontractTerms* TenderPreparation* ContractExecutionRequirement* AwardingTerms AdditionalInformationParty DocumentProviderParty TenderRecipientParty ContractResponsibleParty TenderEvaluationParty* TenderValidityPeriod ContractAcceptancePeriod AppealTerms Language* BudgetAccountLine* ReplacedNoticeDocumentReference
FinancialGuarantee .GuaranteeTypeCode! .Description* .LiabilityAmount .AmountRate ConstitutionPeriod
TendererQualificationRequest .CompanyLegalFormCode .CompanyLegalForm .PersonalSituation* .OperatingYearsQuantity .EmployeeQuantity .Description* RequiredBusinessClassificationScheme* TechnicalEvaluationCriterion* FinancialEvaluationCriterion* SpecificTendererRequirement* EconomicOperatorRole*
EvaluationCriterion .EvaluationCriterionTypeCode .Description* .ThresholdAmount .ThresholdQuantity .ExpressionCode .Expression* DurationPeriod SuggestedEvidence*
Evidence .ID .EvidenceTypeCode .Description* .CandidateStatement* EvidenceIssuingParty DocumentReference Language
TendererRequirement .Name* .TendererRequirementTypeCode .Description* .LegalReference=Text SuggestedEvidence*
TenderPreparation .TenderEnvelopeID! .TenderEnvelopeTypeCode .Description* .OpenTenderID ProcurementProjectLot* DocumentTenderRequirement*
TenderRequirement .Name! .Description* TemplateDocumentReference
ContractExecutionRequirement .Name* .ExecutionRequirementCode .Description*
AwardingTerms .WeightingAlgorithmCode .Description* .TechnicalCommitteeDescription* .LowTendersDescription* .PrizeIndicator .PrizeDescription* .PaymentDescription* .FollowupContractIndicator .BindingOnBuyerIndicator AwardingCriterion* TechnicalCommitteePerson*
AwardingCriterion .ID .AwardingCriterionTypeCode .Description* .WeightNumeric .Weight* .CalculationExpression* .CalculationExpressionCode .MinimumQuantity .MaximumQuantity .MinimumAmount .MaximumAmount .MinimumImprovementBid* SubordinateAwardingCriterion*
BudgetAccountLine .ID .TotalAmount BudgetAccount*
BudgetAccount .ID .BudgetYearNumeric RequiredClassificationScheme
ProcurementProject .ID .Name+ .Description* .ProcurementTypeCode .ProcurementSubTypeCode .QualityControlCode .RequiredFeeAmount .FeeDescription* .RequestedDeliveryDate .EstimatedOverallContractQuantity .Note* RequestedTenderTotal MainCommodityClassification AdditionalCommodityClassification* RealizedLocation* PlannedPeriod ContractExtension RequestForTenderLine*
RequestedTenderTotal .EstimatedOverallContractAmount .TotalAmount .TaxIncludedIndicator .MinimumAmount .MaximumAmount .MonetaryScope* .AverageSubsequentContractAmount ApplicableTaxCategory*
ContractExtension .OptionsDescription* .MinimumNumberNumeric .MaximumNumberNumeric OptionValidityPeriod Renewal*
Renewal .Amount Period
RequestForTenderLine .ID .UUID .Note* .Quantity .MinimumQuantity .MaximumQuantity .TaxIncludedIndicator .MinimumAmount .MaximumAmount .EstimatedAmount DocumentReference* DeliveryPeriod* RequiredItemLocationQuantity* WarrantyValidityPeriod Item! SubRequestForTenderLine*
TenderLine .ID .Note* .Quantity .LineExtensionAmount .TotalTaxAmount .OrderableUnit .ContentUnitQuantity .OrderQuantityIncrementNumeric .MinimumOrderQuantity .MaximumOrderQuantity .WarrantyInformation* .PackLevelCode DocumentReference* Item OfferedItemLocationQuantity* ReplacementRelatedItem* WarrantyParty WarrantyValidityPeriod SubTenderLine* CallForTendersLineReference CallForTendersDocumentReference
AwardingCriterionResponse .ID .AwardingCriterionID .AwardingCriterionDescription* .Description* .Quantity .Amount SubordinateAwardingCriterionResponse*
Duty .Amount! .Duty=Text .DutyCode TaxCategory
CatalogueItemSpecificationUpdateLine .ID! ContractorCustomerParty SellerSupplierParty Item!
CatalogueLine .ID! .ActionCode .LifeCycleStatusCode .ContractSubdivision .Note* .OrderableIndicator .OrderableUnit .ContentUnitQuantity .OrderQuantityIncrementNumeric .MinimumOrderQuantity .MaximumOrderQuantity .WarrantyInformation* .PackLevelCode ContractorCustomerParty SellerSupplierParty WarrantyParty WarrantyValidityPeriod LineValidityPeriod ItemComparison* ComponentRelatedItem* AccessoryRelatedItem* RequiredRelatedItem* ReplacementRelatedItem* ComplementaryRelatedItem* ReplacedRelatedItem* RequiredItemLocationQuantity* DocumentReference* Item! KeywordItemProperty* CallForTendersLineReference CallForTendersDocumentReference
ItemComparison .PriceAmount .Quantity
CataloguePricingUpdateLine .ID! ContractorCustomerParty SellerSupplierParty RequiredItemLocationQuantity*
CatalogueReference .ID! .UUID .IssueDate .IssueTime .RevisionDate .RevisionTime .Note* .Description* .VersionID .PreviousVersionID
CatalogueRequestLine .ID! .ContractSubdivision .Note* LineValidityPeriod RequiredItemLocationQuantity* Item!
CertificateOfOriginApplication .ReferenceID! .CertificateType! .ApplicationStatusCode .OriginalJobID! .PreviousJobID .Remarks* Shipment! EndorserParty+ PreparationParty! IssuerParty! ExporterParty ImporterParty IssuingCountry! DocumentDistribution* SupportingDocumentReference* Signature*
EndorserParty .RoleCode! .SequenceNumeric! Party! SignatoryContact!
DocumentDistribution .PrintQualifier! .MaximumCopiesNumeric! Party!
Consumption .UtilityStatementTypeCode MainPeriod AllowanceCharge* TaxTotal* EnergyWaterSupply TelecommunicationsSupply LegalMonetaryTotal!
EnergyWaterSupply ConsumptionReport* EnergyTaxReport* ConsumptionAverage* EnergyWaterConsumptionCorrection*
ConsumptionReport .ID! .ConsumptionType .ConsumptionTypeCode .Description* .TotalConsumedQuantity .BasicConsumedQuantity .ResidentOccupantsNumeric .ConsumersEnergyLevelCode .ConsumersEnergyLevel .ResidenceType .ResidenceTypeCode .HeatingType .HeatingTypeCode Period GuidanceDocumentReference DocumentReference ConsumptionReportReference* ConsumptionHistory*
ConsumptionReportReference .ConsumptionReportID! .ConsumptionType .ConsumptionTypeCode .TotalConsumedQuantity! Period!
ConsumptionHistory .MeterNumber .Quantity! .Amount .ConsumptionLevelCode .ConsumptionLevel .Description* Period!
EnergyTaxReport .TaxEnergyAmount .TaxEnergyOnAccountAmount .TaxEnergyBalanceAmount TaxScheme!
ConsumptionAverage .AverageAmount .Description*
ConsumptionCorrection .CorrectionType .CorrectionTypeCode .MeterNumber .GasPressureQuantity .ActualTemperatureReductionQuantity .NormalTemperatureReductionQuantity .DifferenceTemperatureReductionQuantity .Description* .CorrectionUnitAmount .ConsumptionEnergyQuantity .ConsumptionWaterQuantity .CorrectionAmount
TelecommunicationsSupply .TelecommunicationsSupplyType .TelecommunicationsSupplyTypeCode .PrivacyCode! .Description* .TotalAmount TelecommunicationsSupplyLine+
TelecommunicationsSupplyLine .ID! .PhoneNumber! .Description* .LineExtensionAmount ExchangeRate* AllowanceCharge* TaxTotal* TelecommunicationsService+
TelecommunicationsService .ID .CallDate! .CallTime! .ServiceNumberCalled! .TelecommunicationsServiceCategory .TelecommunicationsServiceCategoryCode .MovieTitle .RoamingPartnerName .PayPerView .Quantity .TelecommunicationsServiceCall .TelecommunicationsServiceCallCode .CallBaseAmount .CallExtensionAmount Price Country ExchangeRate* AllowanceCharge* TaxTotal* CallDuty* TimeDuty*
ConsumptionLine .ID! .ParentDocumentLineReferenceID .InvoicedQuantity! .LineExtensionAmount! Period Delivery* AllowanceCharge* TaxTotal* UtilityItem! Price UnstructuredPrice
UtilityItem .ID! .SubscriberID .SubscriberType .SubscriberTypeCode .Description* .PackQuantity .PackSizeNumeric .ConsumptionType .ConsumptionTypeCode .CurrentChargeType .CurrentChargeTypeCode .OneTimeChargeType .OneTimeChargeTypeCode TaxCategory Contract
UnstructuredPrice .PriceAmount .TimeAmount=Text
ConsumptionPoint .ID! .Description* .SubscriberID .SubscriberType .SubscriberTypeCode .TotalDeliveredQuantity Address WebSiteAccess UtilityMeter*
WebSiteAccess .URI=ID .Password! .Login!
Meter .MeterNumber .MeterName=Text .MeterConstant .MeterConstantCode .TotalDeliveredQuantity MeterReading* MeterProperty*
MeterReading .ID .MeterReadingType .MeterReadingTypeCode .PreviousMeterReadingDate! .PreviousMeterQuantity! .LatestMeterReadingDate! .LatestMeterQuantity! .PreviousMeterReadingMethod .PreviousMeterReadingMethodCode .LatestMeterReadingMethod .LatestMeterReadingMethodCode .MeterReadingComments* .DeliveredQuantity!
MeterProperty .Name .NameCode .Value .ValueQuantity .ValueQualifier*
ContractingActivity .ActivityTypeCode .ActivityType
ContractingParty .BuyerProfileURI=ID ContractingPartyType* ContractingActivity* Party!
ContractingPartyType .PartyTypeCode .PartyType
DebitNoteLine .ID! .UUID .Note* .DebitedQuantity .LineExtensionAmount! .TaxPointDate .AccountingCostCode .AccountingCost .PaymentPurposeCode DiscrepancyResponse* DespatchLineReference* ReceiptLineReference* BillingReference* DocumentReference* PricingReference Delivery* TaxTotal* AllowanceCharge* Item Price SubDebitNoteLine*
EconomicOperatorShortList .LimitationDescription* .ExpectedQuantity .MaximumQuantity .MinimumQuantity PreSelectedParty*
Endorsement .DocumentID! .ApprovalStatus=Text! .Remarks* EndorserParty! Signature*
Event .IdentificationID .OccurrenceDate .OccurrenceTime .TypeCode .Description* .CompletionIndicator CurrentStatus* Contact* OccurenceLocation
EventComment .Comment! .IssueDate .IssueTime
EventLineItem .LineNumberNumeric ParticipatingLocationsLocation RetailPlannedImpact* SupplyItem!
RetailPlannedImpact .Amount! .ForecastPurposeCode! .ForecastTypeCode! Period
EventTactic .Comment .Quantity EventTacticEnumeration! Period
EventTacticEnumeration .ConsumerIncentiveTacticTypeCode .DisplayTacticTypeCode .FeatureTacticTypeCode .TradeItemPackingLabelingTypeCode
ExceptionCriteriaLine .ID! .Note* .ThresholdValueComparisonCode! .ThresholdQuantity! .ExceptionStatusCode .CollaborationPriorityCode .ExceptionResolutionCode .SupplyChainActivityTypeCode .PerformanceMetricTypeCode EffectivePeriod SupplyItem+ ForecastExceptionCriterionLine
ForecastExceptionCriterionLine .ForecastPurposeCode! .ForecastTypeCode! .ComparisonDataSourceCode .DataSourceCode! .TimeDeltaDaysQuantity
ExceptionNotificationLine .ID! .Note* .Description* .ExceptionStatusCode .CollaborationPriorityCode .ResolutionCode .ComparedValueMeasure! .SourceValueMeasure! .VarianceQuantity .SupplyChainActivityTypeCode .PerformanceMetricTypeCode ExceptionObservationPeriod DocumentReference* ForecastException SupplyItem!
ForecastException .ForecastPurposeCode! .ForecastTypeCode! .IssueDate! .IssueTime .DataSourceCode! .ComparisonDataCode .ComparisonForecastIssueTime .ComparisonForecastIssueDate
ForecastLine .ID! .Note* .FrozenDocumentIndicator .ForecastTypeCode! ForecastPeriod SalesItem
ForecastRevisionLine .ID! .Note* .Description* .RevisedForecastLineID! .SourceForecastIssueDate! .SourceForecastIssueTime! .AdjustmentReasonCode ForecastPeriod SalesItem
FrameworkAgreement .ExpectedOperatorQuantity .MaximumOperatorQuantity .Justification* .Frequency* DurationPeriod SubsequentProcessTenderRequirement*
ImmobilizedSecurity .ImmobilizationCertificateID .SecurityID .IssueDate .FaceValueAmount .MarketValueAmount .SharesNumberQuantity IssuerParty
InstructionForReturnsLine .ID! .Note* .Quantity! ManufacturerParty Item!
InventoryReportLine .ID! .Note* .Quantity! .InventoryValueAmount .AvailabilityDate .AvailabilityStatusCode Item! InventoryLocation
ItemInformationRequestLine .TimeFrequencyCode .SupplyChainActivityTypeCode .ForecastTypeCode .PerformanceMetricTypeCode Period+ SalesItem+
ItemManagementProfile .FrozenPeriodDaysNumeric .MinimumInventoryQuantity .MultipleOrderQuantity .OrderIntervalDaysNumeric .ReplenishmentOwnerDescription* .TargetServicePercent .TargetInventoryQuantity EffectivePeriod! Item! ItemLocationQuantity
OnAccountPayment .EstimatedConsumedQuantity! .Note* PaymentTerms+
MiscellaneousEvent .MiscellaneousEventTypeCode! EventLineItem+
NotificationRequirement .NotificationTypeCode! .PostEventNotificationDurationMeasure .PreEventNotificationDurationMeasure NotifyParty* NotificationPeriod* NotificationLocation*
OrderLine .SubstitutionStatusCode .Note* LineItem! SellerProposedSubstituteLineItem* SellerSubstitutedLineItem* BuyerProposedSubstituteLineItem* CatalogueLineReference QuotationLineReference OrderLineReference* DocumentReference*
PerformanceDataLine .ID! .Note* .PerformanceValueQuantity! .PerformanceMetricTypeCode! Period Item
ProcessJustification .PreviousCancellationReasonCode .ProcessReasonCode .ProcessReason* .Description*
PromotionalEvent .PromotionalEventTypeCode! .SubmissionDate .FirstShipmentAvailibilityDate .LatestProposalAcceptanceDate PromotionalSpecification+
PromotionalSpecification .SpecificationID PromotionalEventLineItem+ EventTactic*
PromotionalEventLineItem .Amount! EventLineItem!
QualificationResolution .AdmissionCode! .ExclusionReason* .Resolution* .ResolutionDate! .ResolutionTime ProcurementProjectLot
QuotationLine .ID .Note* .Quantity .LineExtensionAmount .TotalTaxAmount .RequestForQuotationLineID DocumentReference* LineItem! SellerProposedSubstituteLineItem* AlternativeLineItem* RequestLineReference
ReminderLine .ID! .Note* .UUID .BalanceBroughtForwardIndicator .DebitLineAmount .CreditLineAmount .AccountingCostCode .AccountingCost .PenaltySurchargePercent .Amount .PaymentPurposeCode ReminderPeriod* BillingReference* ExchangeRate
RemittanceAdviceLine .ID! .Note* .UUID .DebitLineAmount .CreditLineAmount .BalanceAmount .PaymentPurposeCode .InvoicingPartyReference=Text AccountingSupplierParty AccountingCustomerParty BuyerCustomerParty SellerSupplierParty OriginatorCustomerParty PayeeParty InvoicePeriod* BillingReference* DocumentReference* ExchangeRate
RequestForQuotationLine .ID .UUID .Note* .OptionalLineItemIndicator .PrivacyCode .SecurityClassificationCode DocumentReference* LineItem!
StatementLine .ID! .Note* .UUID .BalanceBroughtForwardIndicator .DebitLineAmount .CreditLineAmount .BalanceAmount .PaymentPurposeCode PaymentMeans PaymentTerms* BuyerCustomerParty SellerSupplierParty OriginatorCustomerParty AccountingCustomerParty AccountingSupplierParty PayeeParty InvoicePeriod* BillingReference* DocumentReference* ExchangeRate AllowanceCharge* CollectedPayment*
StockAvailabilityReportLine .ID! .Note* .Quantity! .ValueAmount .AvailabilityDate .AvailabilityStatusCode Item!
SubscriberConsumption .ConsumptionID .SpecificationTypeCode .Note* .TotalMeteredQuantity SubscriberParty UtilityConsumptionPoint! OnAccountPayment* Consumption SupplierConsumption*
SupplierConsumption .Description* UtilitySupplierParty=Party UtilityCustomerParty=Party Consumption! Contract ConsumptionLine+
TenderResult .TenderResultCode .Description* .AdvertisementAmount .AwardDate! .AwardTime .ReceivedTenderQuantity .LowerTenderAmount .HigherTenderAmount .StartDate .ReceivedElectronicTenderQuantity .ReceivedForeignTenderQuantity Contract AwardedTenderedProject ContractFormalizationPeriod SubcontractTerms* WinningParty*
WinningParty .Rank Party!
TendererPartyQualification InterestedProcurementProjectLot* MainQualifyingParty! AdditionalQualifyingParty*
TenderingProcess .ID .OriginalContractingSystemID .Description* .NegotiationDescription* .ProcedureCode .UrgencyCode .ExpenseCode .PartPresentationCode .ContractingSystemCode .SubmissionMethodCode .CandidateReductionConstraintIndicator .GovernmentAgreementConstraintIndicator DocumentAvailabilityPeriod TenderSubmissionDeadlinePeriod InvitationSubmissionPeriod ParticipationRequestReceptionPeriod NoticeDocumentReference* AdditionalDocumentReference* ProcessJustification* EconomicOperatorShortList OpenTenderEvent* AuctionTerms FrameworkAgreement
TransportExecutionTerms .TransportUserSpecialTerms* .TransportServiceProviderSpecialTerms* .ChangeConditions* PaymentTerms* DeliveryTerms* BonusPaymentTerms CommissionPaymentTerms PenaltyPaymentTerms EnvironmentalEmission* NotificationRequirement* ServiceChargePaymentTerms
TransportSchedule .SequenceNumeric! .ReferenceDate .ReferenceTime .ReliabilityPercent .Remarks* StatusLocation! ActualArrivalTransportEvent ActualDepartureTransportEvent EstimatedDepartureTransportEvent EstimatedArrivalTransportEvent PlannedDepartureTransportEvent PlannedArrivalTransportEvent
TransportationSegment .SequenceNumeric! .TransportExecutionPlanReferenceID TransportationService! TransportServiceProviderParty=Party! ReferencedConsignment ShipmentStage*
[@]
Id:I Algorithm:u URI:u Type:u MimeType:s Encoding:u UR:u referencedData:b Target:u ObjectReference:u
[]
ext:UBLExtensions
ext:UBLExtension
ext:ExtensionAgencyID
ext:ExtensionAgencyName=Text
ext:ExtensionAgencyURI=ID
ext:ExtensionContent
ext:ExtensionReason
ext:ExtensionReasonCode
ext:ExtensionURI=ID
ext:ExtensionVersionID
sig:UBLDocumentSignatures
xades141:TimeStampValidationData
xades141:ArchiveTimeStampV2=XAdESTimeStamp
xades:Any
xades:ObjectIdentifier
xades:EncapsulatedPKIData
xades:Include
xades:ReferenceInfo
xades:XAdESTimeStamp
xades:OtherTimeStamp
xades:QualifyingProperties
xades:SignedProperties
xades:UnsignedProperties
xades:SignedSignatureProperties
xades:SignedDataObjectProperties
xades:UnsignedSignatureProperties
xades:UnsignedDataObjectProperties
xades:QualifyingPropertiesReference
xades:SigningTime=dateTime
xades:SigningCertificate=CertIDList
xades:SignaturePolicyIdentifier
xades:SPURI=anyURI
xades:SPUserNotice
xades:CounterSignature
xades:DataObjectFormat
xades:CommitmentTypeIndication
xades:SignatureProductionPlace
xades:SignerRole
xades:AllDataObjectsTimeStamp=XAdESTimeStamp
xades:IndividualDataObjectsTimeStamp=XAdESTimeStamp
xades:SignatureTimeStamp=XAdESTimeStamp
xades:CompleteCertificateRefs
xades:CompleteRevocationRefs
xades:AttributeCertificateRefs=CompleteCertificateRefs
xades:AttributeRevocationRefs=CompleteRevocationRefs
xades:SigAndRefsTimeStamp=XAdESTimeStamp
xades:RefsOnlyTimeStamp=XAdESTimeStamp
xades:CertificateValues
xades:RevocationValues
xades:AttrAuthoritiesCertValues=CertificateValues
xades:AttributeRevocationValues
xades:ArchiveTimeStamp=XAdESTimeStamp
ds:Signature=ds-Signature
ds:SignatureValue
ds:SignedInfo
ds:CanonicalizationMethod
ds:SignatureMethod
ds:Reference
ds:Transforms
ds:Transform
ds:DigestMethod
ds:DigestValue
ds:KeyInfo
ds:KeyName=string
ds:MgmtData=string
ds:KeyValue
ds:RetrievalMethod
ds:X509Data
ds:PGPData
ds:SPKIData
ds:Object
ds:Manifest
ds:SignatureProperties
ds:SignatureProperty
ds:DSAKeyValue
ds:RSAKeyValue
cbc:AcceptedIndicator
cbc:AccountFormatCode
cbc:AccountID
cbc:AccountTypeCode
cbc:ActualDeliveryDate
cbc:ActualDeliveryTime
cbc:ActualDespatchDate
cbc:ActualDespatchTime
cbc:ActualPickupDate
cbc:ActualPickupTime
cbc:AdValoremIndicator
cbc:AdditionalAccountID
cbc:AdditionalInformation
cbc:AdditionalStreetName
cbc:AddressFormatCode
cbc:AddressTypeCode
cbc:AirFlowPercent
cbc:AircraftID
cbc:AliasName
cbc:AllowanceChargeReason
cbc:AllowanceChargeReasonCode
cbc:AllowanceTotalAmount
cbc:AltitudeMeasure
cbc:AnimalFoodApprovedIndicator
cbc:AnimalFoodIndicator
cbc:ApprovalDate
cbc:AttributeID
cbc:BackorderQuantity
cbc:BackorderReason
cbc:BarcodeSymbologyID
cbc:BaseAmount
cbc:BaseQuantity
cbc:BaseUnitMeasure
cbc:BasedOnConsensusIndicator
cbc:BatchQuantity
cbc:BestBeforeDate
cbc:BirthDate
cbc:BirthplaceName=Text
cbc:BlockName
cbc:BrandName
cbc:BrokerAssignedID
cbc:BuildingName
cbc:BuildingNumber
cbc:BulkCargoIndicator
cbc:BuyerEventID
cbc:BuyerReference=Text
cbc:CV2ID
cbc:CalculationMethodCode
cbc:CalculationRate
cbc:CalculationSequenceNumeric
cbc:CancellationNote
cbc:CanonicalizationMethod=Text
cbc:CardChipCode
cbc:CardTypeCode
cbc:CargoTypeCode
cbc:CarrierAssignedID
cbc:CarrierServiceInstructions
cbc:CatalogueIndicator
cbc:CategoryName
cbc:CertificateTypeCode
cbc:Channel
cbc:ChannelCode
cbc:CharacterSetCode
cbc:Characteristics
cbc:ChargeIndicator
cbc:ChargeTotalAmount
cbc:ChargeableQuantity
cbc:ChargeableWeightMeasure
cbc:ChildConsignmentQuantity
cbc:ChipApplicationID
cbc:CityName
cbc:CitySubdivisionName
cbc:CommodityCode
cbc:CompanyID
cbc:CompanyLiquidationStatusCode
cbc:Condition=Text
cbc:ConditionCode
cbc:Conditions
cbc:ConsigneeAssignedID
cbc:ConsignmentQuantity
cbc:ConsignorAssignedID
cbc:ConsolidatableIndicator
cbc:ConstitutionCode
cbc:ConsumerUnitQuantity
cbc:ContainerizedIndicator
cbc:Content
cbc:ContractFolderID
cbc:ContractName=Text
cbc:ContractType
cbc:ContractTypeCode
cbc:ContractedCarrierAssignedID
cbc:CoordinateSystemCode
cbc:CopyIndicator
cbc:CorporateRegistrationTypeCode
cbc:CorporateStockAmount
cbc:CountrySubentity
cbc:CountrySubentityCode
cbc:CreditNoteTypeCode
cbc:CreditedQuantity
cbc:CrewQuantity
cbc:CurrencyCode
cbc:CustomerAssignedAccountID
cbc:CustomerReference=Text
cbc:CustomizationID
cbc:CustomsClearanceServiceInstructions
cbc:CustomsImportClassifiedIndicator
cbc:CustomsStatusCode
cbc:CustomsTariffQuantity
cbc:DamageRemarks
cbc:DangerousGoodsApprovedIndicator
cbc:DataSendingCapability=Text
cbc:Date
cbc:DeclaredCarriageValueAmount
cbc:DeclaredCustomsValueAmount
cbc:DeclaredForCarriageValueAmount
cbc:DeclaredStatisticsValueAmount
cbc:DeliveryInstructions
cbc:DemurrageInstructions
cbc:Department
cbc:DescriptionCode
cbc:DespatchAdviceTypeCode
cbc:DirectionCode
cbc:DispositionCode
cbc:District
cbc:DocumentCurrencyCode
cbc:DocumentDescription
cbc:DocumentHash
cbc:DocumentStatusCode
cbc:DocumentStatusReasonCode
cbc:DocumentStatusReasonDescription
cbc:DocumentType
cbc:DocumentTypeCode
cbc:DueDate
cbc:DurationMeasure
cbc:EarliestPickupDate
cbc:EarliestPickupTime
cbc:EffectiveDate
cbc:EffectiveTime
cbc:ElectronicMail
cbc:EmbeddedDocumentBinaryObject
cbc:EmergencyProceduresCode
cbc:EncodingCode
cbc:EndDate
cbc:EndTime
cbc:EndpointID
cbc:EnvironmentalEmissionTypeCode
cbc:EstimatedDeliveryDate
cbc:EstimatedDeliveryTime
cbc:EstimatedDespatchDate
cbc:EstimatedDespatchTime
cbc:ExchangeMarketID
cbc:ExemptionReason
cbc:ExemptionReasonCode
cbc:ExpiryDate
cbc:ExpiryTime
cbc:ExtendedID
cbc:Extension
cbc:FamilyName
cbc:FileName
cbc:FinancingInstrumentCode
cbc:FirstName
cbc:Floor
cbc:FormatCode
cbc:ForwarderServiceInstructions
cbc:FreeOfChargeIndicator
cbc:FreeOnBoardValueAmount
cbc:FreightForwarderAssignedID
cbc:FreightRateClassCode
cbc:FullnessIndicationCode
cbc:FullyPaidSharesIndicator
cbc:GenderCode
cbc:GeneralCargoIndicator
cbc:GrossTonnageMeasure
cbc:GrossVolumeMeasure
cbc:GrossWeightMeasure
cbc:GuaranteedDespatchDate
cbc:GuaranteedDespatchTime
cbc:HandlingCode
cbc:HandlingInstructions
cbc:HashAlgorithmMethod
cbc:HaulageInstructions
cbc:HazardClassID
cbc:HazardousCategoryCode
cbc:HazardousRegulationCode
cbc:HazardousRiskIndicator
cbc:HolderName
cbc:HumanFoodApprovedIndicator
cbc:HumanFoodIndicator
cbc:HumidityPercent
cbc:IdentificationCode
cbc:ImportanceCode
cbc:IndicationIndicator
cbc:IndustryClassificationCode
cbc:Information
cbc:InformationURI=ID
cbc:InhalationToxicityZoneCode
cbc:InhouseMail
cbc:InstallmentDueDate
cbc:InstructionID
cbc:InstructionNote
cbc:Instructions
cbc:InsurancePremiumAmount
cbc:InsuranceValueAmount
cbc:InvoiceTypeCode
cbc:IssueNumberID
cbc:IssuerID
cbc:ItemClassificationCode
cbc:ItemUpdateRequestIndicator
cbc:JobTitle
cbc:JourneyID
cbc:Keyword
cbc:LatestDeliveryDate
cbc:LatestDeliveryTime
cbc:LatestPickupDate
cbc:LatestPickupTime
cbc:LatitudeDegreesMeasure
cbc:LatitudeDirectionCode
cbc:LatitudeMinutesMeasure
cbc:LeadTimeMeasure
cbc:LegalStatusIndicator
cbc:LicensePlateID
cbc:Line
cbc:LineCountNumeric
cbc:LineID
cbc:ListValue
cbc:LivestockIndicator
cbc:LoadingLengthMeasure
cbc:LoadingSequenceID
cbc:LocaleCode
cbc:Location=Text
cbc:LocationID
cbc:LocationTypeCode
cbc:LogoReferenceID
cbc:LongitudeDegreesMeasure
cbc:LongitudeDirectionCode
cbc:LongitudeMinutesMeasure
cbc:LossRisk
cbc:LossRiskResponsibilityCode
cbc:LotNumberID
cbc:LowerOrangeHazardPlacardID
cbc:MandateTypeCode
cbc:ManufactureDate
cbc:ManufactureTime
cbc:MarkAttention
cbc:MarkAttentionIndicator
cbc:MarkCare
cbc:MarkCareIndicator
cbc:MarkingID
cbc:MathematicOperatorCode
cbc:MaximumMeasure
cbc:MaximumPaidAmount
cbc:MaximumPaymentInstructionsNumeric
cbc:MaximumValue
cbc:Measure
cbc:MedicalFirstAidGuideCode
cbc:MiddleName
cbc:MimeCode
cbc:MinimumMeasure
cbc:MinimumValue
cbc:ModelName
cbc:MultiplierFactorNumeric
cbc:NameSuffix
cbc:NationalityID
cbc:NatureCode
cbc:NetNetWeightMeasure
cbc:NetTonnageMeasure
cbc:NetVolumeMeasure
cbc:NetWeightMeasure
cbc:NetworkID
cbc:NominationDate
cbc:NominationTime
cbc:OnCarriageIndicator
cbc:OrderResponseCode
cbc:OrderTypeCode
cbc:OrderableUnitFactorRate
cbc:OrganizationDepartment
cbc:OtherInstruction
cbc:OtherName
cbc:OutstandingQuantity
cbc:OutstandingReason
cbc:OversupplyQuantity
cbc:OwnerTypeCode
cbc:PackageLevelCode
cbc:PackagingTypeCode
cbc:PackingCriteriaCode
cbc:PackingMaterial
cbc:PaidAmount
cbc:PaidDate
cbc:PaidTime
cbc:ParentDocumentID
cbc:ParentDocumentTypeCode
cbc:ParentDocumentVersionID
cbc:PartecipationPercent
cbc:PassengerQuantity
cbc:PayableAlternativeAmount
cbc:PayableAmount
cbc:PayableRoundingAmount
cbc:PayerReference=Text
cbc:PaymentAlternativeCurrencyCode
cbc:PaymentChannelCode
cbc:PaymentCurrencyCode
cbc:PaymentDueDate
cbc:PaymentID
cbc:PaymentMeansCode
cbc:PaymentMeansID
cbc:PaymentNote
cbc:PaymentOrderReference=Text
cbc:PaymentPercent
cbc:PaymentTermsDetailsURI=ID
cbc:PenaltyAmount
cbc:PerUnitAmount
cbc:Percent
cbc:PerformingCarrierAssignedID
cbc:PlacardEndorsement=Text
cbc:PlacardNotation
cbc:PlannedDate
cbc:PlotIdentification
cbc:PositionCode
cbc:PostalZone
cbc:Postbox
cbc:PowerIndicator
cbc:PreCarriageIndicator
cbc:PreferenceCriterionCode
cbc:PrepaidAmount
cbc:PrepaidIndicator
cbc:PrepaidPaymentReferenceID
cbc:PriceChangeReason
cbc:PriceType
cbc:PriceTypeCode
cbc:PricingCurrencyCode
cbc:PricingUpdateRequestIndicator
cbc:PrimaryAccountNumberID
cbc:Priority
cbc:ProductTraceID
cbc:ProfileExecutionID
cbc:ProfileID
cbc:ProfileStatusCode
cbc:ProgressPercent
cbc:ProviderTypeCode
cbc:PublishAwardIndicator
cbc:Purpose
cbc:PurposeCode
cbc:QuantityDiscrepancyCode
cbc:RadioCallSignID
cbc:RailCarID
cbc:ReceiptAdviceTypeCode
cbc:ReceivedDate
cbc:ReceivedQuantity
cbc:Reference=Text
cbc:ReferenceEventCode
cbc:ReferencedConsignmentID
cbc:RefrigeratedIndicator
cbc:RefrigerationOnIndicator
cbc:Region
cbc:RegisteredDate
cbc:RegisteredTime
cbc:RegistrationDate
cbc:RegistrationExpirationDate
cbc:RegistrationID
cbc:RegistrationName
cbc:RegistrationNationality
cbc:RegistrationNationalityID
cbc:RegulatoryDomain
cbc:RejectActionCode
cbc:RejectReason
cbc:RejectReasonCode
cbc:RejectedQuantity
cbc:RejectionNote
cbc:ReleaseID
cbc:ReminderSequenceNumeric
cbc:ReminderTypeCode
cbc:RequestedDespatchDate
cbc:RequestedDespatchTime
cbc:RequestedInvoiceCurrencyCode
cbc:RequestedPublicationDate
cbc:RequiredCustomsID
cbc:RequiredDeliveryDate
cbc:RequiredDeliveryTime
cbc:ResponseCode
cbc:ResponseDate
cbc:ResponseTime
cbc:RetailEventName
cbc:RetailEventStatusCode
cbc:ReturnabilityIndicator
cbc:ReturnableMaterialIndicator
cbc:ReturnableQuantity
cbc:RevisionStatusCode
cbc:Room
cbc:RoundingAmount
cbc:SalesOrderLineID
cbc:SealIssuerTypeCode
cbc:SealStatusCode
cbc:SealingPartyType
cbc:SellerEventID
cbc:SequenceID
cbc:SequenceNumberID
cbc:SerialID
cbc:ServiceInformationPreferenceCode
cbc:ServiceName
cbc:ServiceType
cbc:ServiceTypeCode
cbc:SettlementDiscountAmount
cbc:SettlementDiscountPercent
cbc:ShippingMarks
cbc:ShippingOrderID
cbc:ShippingPriorityLevelCode
cbc:ShipsRequirements
cbc:ShortQuantity
cbc:ShortageActionCode
cbc:SignatureID
cbc:SignatureMethod=Text
cbc:SizeTypeCode
cbc:SoleProprietorshipIndicator
cbc:SourceCurrencyBaseRate
cbc:SourceCurrencyCode
cbc:SpecialInstructions
cbc:SpecialSecurityIndicator
cbc:SpecialServiceInstructions
cbc:SpecialTerms
cbc:SpecialTransportRequirements
cbc:SplitConsignmentIndicator
cbc:StartTime
cbc:StatementTypeCode
cbc:StatusAvailableIndicator
cbc:StatusCode
cbc:StatusReason
cbc:StatusReasonCode
cbc:StreetName
cbc:SubmissionDueDate
cbc:SuccessiveSequenceID
cbc:SummaryDescription
cbc:SupplierAssignedAccountID
cbc:TareWeightMeasure
cbc:TargetCurrencyBaseRate
cbc:TargetCurrencyCode
cbc:TariffClassCode
cbc:TariffCode
cbc:TariffDescription
cbc:TaxAmount
cbc:TaxCurrencyCode
cbc:TaxEvidenceIndicator
cbc:TaxExclusiveAmount
cbc:TaxExemptionReason
cbc:TaxExemptionReasonCode
cbc:TaxInclusiveAmount
cbc:TaxLevelCode
cbc:TaxTypeCode
cbc:TaxableAmount
cbc:TechnicalName
cbc:Telefax
cbc:Telephone
cbc:TenderTypeCode
cbc:TestMethod
cbc:Text
cbc:ThirdPartyPayerIndicator
cbc:TierRange
cbc:TierRatePercent
cbc:TimezoneOffset
cbc:TimingComplaint
cbc:TimingComplaintCode
cbc:Title
cbc:ToOrderIndicator
cbc:TotalBalanceAmount
cbc:TotalCreditAmount
cbc:TotalDebitAmount
cbc:TotalGoodsItemQuantity
cbc:TotalInvoiceAmount
cbc:TotalPackageQuantity
cbc:TotalPackagesQuantity
cbc:TotalPaymentAmount
cbc:TotalTransportHandlingUnitQuantity
cbc:TraceID
cbc:TrackingDeviceCode
cbc:TrackingID
cbc:TradeServiceCode
cbc:TradingRestrictions
cbc:TrainID
cbc:TransactionCurrencyTaxAmount
cbc:TransitDirectionCode
cbc:TransportAuthorizationCode
cbc:TransportEmergencyCardCode
cbc:TransportEquipmentTypeCode
cbc:TransportEventTypeCode
cbc:TransportExecutionStatusCode
cbc:TransportHandlingUnitTypeCode
cbc:TransportMeansTypeCode
cbc:TransportModeCode
cbc:TransportServiceCode
cbc:TransportServiceProviderRemarks
cbc:TransportUserRemarks
cbc:TransportationServiceDescription
cbc:TransportationServiceDetailsURI=ID
cbc:TransportationStatusTypeCode
cbc:UBLVersionID
cbc:UNDGCode
cbc:UpperOrangeHazardPlacardID
cbc:ValidateProcess
cbc:ValidateTool
cbc:ValidateToolVersion
cbc:ValidationDate
cbc:ValidationResultCode
cbc:ValidationTime
cbc:ValidatorID
cbc:ValidityStartDate
cbc:ValueMeasure
cbc:VesselID
cbc:VesselName
cbc:WebsiteURI=ID
cbc:WeekDayCode
cbc:WorkPhase
cbc:WorkPhaseCode
cbc:XPath
cac:AcceptanceTransportEvent
cac:AccountingContact
cac:ActivityDataLine
cac:ActualPackage
cac:ActualPickupTransportEvent
cac:ActualWaypointTransportEvent
cac:AdditionalDocumentResponse
cac:AdditionalItemIdentification
cac:AdditionalItemProperty
cac:AdditionalTemperature
cac:AdditionalTransportationService
cac:AddressLine
cac:AgentParty
cac:AirTransport
cac:AlternativeConditionPrice
cac:AlternativeDeliveryLocation
cac:AnticipatedMonetaryTotal
cac:ApplicableAddress
cac:ApplicablePeriod
cac:ApplicableRegulation
cac:ApplicableTerritoryAddress
cac:ApplicableTransportMeans
cac:AtLocation
cac:AttachedTransportEquipment
cac:Attachment
cac:AvailabilityTransportEvent
cac:BeneficiaryParty
cac:BillOfLadingHolderParty
cac:BillToParty
cac:BillingReferenceLine
cac:Branch
cac:BuyerContact
cac:BuyersItemIdentification
cac:Capability
cac:CardAccount
cac:CarrierParty
cac:CatalogueDocumentReference
cac:CatalogueItemIdentification
cac:CatalogueItemSpecificationUpdateLine
cac:CatalogueLine
cac:CataloguePricingUpdateLine
cac:CatalogueReference
cac:CatalogueRequestLine
cac:Certificate
cac:CertificateOfOriginApplication
cac:ChildConsignment
cac:ClassificationScheme
cac:ClassifiedTaxCategory
cac:Clause
cac:CollectPaymentTerms
cac:CommodityClassification
cac:Communication
cac:Condition
cac:ConsigneeParty
cac:Consignment
cac:ConsignorParty
cac:ConsolidatedShipment
cac:ConsumptionCorrection
cac:ConsumptionPoint
cac:ContactParty
cac:ContainedGoodsItem
cac:ContainedInTransportEquipment
cac:ContainedPackage
cac:ContainingPackage
cac:ContainingTransportEquipment
cac:ContractDocumentReference
cac:ContractingParty
cac:ContractualDelivery
cac:CorporateRegistrationScheme
cac:CreditAccount
cac:CreditNoteDocumentReference
cac:CreditNoteLine
cac:CrewMemberPerson
cac:CustomerParty
cac:CustomsAgentParty
cac:CustomsDeclaration
cac:DebitNoteDocumentReference
cac:DebitNoteLine
cac:DefaultLanguage
cac:DeletedCatalogueReference
cac:DeliveryAddress
cac:DeliveryContact
cac:DeliveryCustomerParty
cac:DeliveryLocation
cac:DeliveryParty
cac:DeliveryTransportEvent
cac:DeliveryUnit
cac:DependentLineReference
cac:DependentPriceReference
cac:Despatch
cac:DespatchAddress
cac:DespatchContact
cac:DespatchDocumentReference
cac:DespatchLine
cac:DespatchLocation
cac:DespatchParty
cac:DespatchSupplierParty
cac:DestinationCountry
cac:DetentionTransportEvent
cac:DigitalSignatureAttachment
cac:Dimension
cac:DisbursementPaymentTerms
cac:DischargeTransportEvent
cac:DocumentResponse
cac:DriverPerson
cac:DropoffTransportEvent
cac:Duty
cac:EmbassyEndorsement
cac:EmergencyTemperature
cac:EmissionCalculationMethod
cac:Endorsement
cac:EstimatedDeliveryPeriod
cac:EstimatedDespatchPeriod
cac:EstimatedDurationPeriod
cac:EstimatedTransitPeriod
cac:EvaluationCriterion
cac:Event
cac:EventComment
cac:Evidence
cac:ExaminationTransportEvent
cac:ExceptionCriteriaLine
cac:ExceptionNotificationLine
cac:ExportCountry
cac:ExportationTransportEvent
cac:ExternalReference
cac:ExtraAllowanceCharge
cac:FinalDeliveryParty
cac:FinalDeliveryTransportationService
cac:FinalDestinationCountry
cac:FinalFinancialGuarantee
cac:FinancialAccount
cac:FinancialGuarantee
cac:FinancialInstitution
cac:FinancialInstitutionBranch
cac:FinancingFinancialAccount
cac:FinancingParty
cac:FirstArrivalPortLocation
cac:FlashpointTemperature
cac:FloorSpaceMeasurementDimension
cac:ForecastLine
cac:ForecastRevisionLine
cac:ForeignExchangeContract
cac:FreightAllowanceCharge
cac:FreightChargeLocation
cac:FreightForwarderParty
cac:FrequencyPeriod
cac:FromLocation
cac:GoodsItem
cac:GoodsItemContainer
cac:GuaranteeDocumentReference
cac:GuarantorParty
cac:HandlingTransportEvent
cac:HandlingUnitDespatchLine
cac:HaulageTradingTerms
cac:HazardousGoodsTransit
cac:HazardousItem
cac:HazardousItemNotificationParty
cac:HeadOfficeParty
cac:IdentityDocumentReference
cac:ImmobilizedSecurity
cac:InformationContentProviderParty
cac:InstructionForReturnsLine
cac:InsuranceEndorsement
cac:InsuranceParty
cac:InterestedParty
cac:InventoryPeriod
cac:InventoryReportLine
cac:InventoryReportingParty
cac:InvoiceDocumentReference
cac:InvoiceLine
cac:IssuerEndorsement
cac:ItemIdentification
cac:ItemInformationRequestLine
cac:ItemInstance
cac:ItemManagementProfile
cac:ItemProperty
cac:ItemPropertyGroup
cac:ItemPropertyRange
cac:ItemSpecificationDocumentReference
cac:JurisdictionRegionAddress
cac:LastExitPortLocation
cac:LegalDocumentReference
cac:LoadingLocation
cac:LoadingPortLocation
cac:LoadingProofParty
cac:LoadingTransportEvent
cac:Location
cac:LocationAddress
cac:LocationCoordinate
cac:LogisticsOperatorParty
cac:LotIdentification
cac:MainCarriageShipmentStage
cac:MainOnAccountPayment
cac:MainTransportationService
cac:MandateDocumentReference
cac:ManufacturersItemIdentification
cac:MaritimeTransport
cac:MasterPerson
cac:MaximumDeliveryUnit
cac:MaximumTemperature
cac:MeasurementDimension
cac:MeasurementFromLocation
cac:MeasurementToLocation
cac:Meter
cac:MinimumDeliveryUnit
cac:MinimumTemperature
cac:MinutesDocumentReference
cac:MiscellaneousEvent
cac:MonetaryTotal
cac:MortgageHolderParty
cac:NominationPeriod
cac:NotaryParty
cac:OnCarriageShipmentStage
cac:OperatingParty
cac:OptionalTakeoverTransportEvent
cac:OrderDocumentReference
cac:OrderLine
cac:OrderReference
cac:OriginAddress
cac:OriginCountry
cac:OriginalDepartureCountry
cac:OriginalDespatchParty
cac:OriginalDespatchTransportationService
cac:OriginalDocumentReference
cac:OriginalItemLocationQuantity
cac:OriginatorDocumentReference
cac:OtherCommunication
cac:OwnerParty
cac:PackagedTransportHandlingUnit
cac:PalletSpaceMeasurementDimension
cac:ParentDocumentLineReference
cac:ParentDocumentReference
cac:PartyIdentification
cac:PartyLegalEntity
cac:PartyName
cac:PartyTaxScheme
cac:PassengerPerson
cac:PayeeFinancialAccount
cac:PayerFinancialAccount
cac:PayerParty
cac:Payment
cac:PaymentAlternativeExchangeRate
cac:PaymentExchangeRate
cac:PaymentMandate
cac:PaymentReversalPeriod
cac:PenaltyPeriod
cac:PerformanceDataLine
cac:PerformingCarrierParty
cac:Person
cac:PhysicalAttribute
cac:PhysicalLocation
cac:Pickup
cac:PickupLocation
cac:PickupParty
cac:PickupTransportEvent
cac:PlannedDeliveryTransportEvent
cac:PlannedPickupTransportEvent
cac:PlannedWaypointTransportEvent
cac:PositioningTransportEvent
cac:PostalAddress
cac:PowerOfAttorney
cac:PreCarriageShipmentStage
cac:PrepaidPayment
cac:PrepaidPaymentTerms
cac:PreviousDocumentReference
cac:PreviousPriceList
cac:PriceExtension
cac:PriceList
cac:PricingExchangeRate
cac:ProjectReference
cac:PromisedDeliveryPeriod
cac:PromotionalEvent
cac:ProviderParty
cac:QualificationResolution
cac:QualifyingParty
cac:QuarantineTransportEvent
cac:QuotationDocumentReference
cac:QuotationLine
cac:QuotedMonetaryTotal
cac:RailTransport
cac:RangeDimension
cac:ReceiptDocumentReference
cac:ReceiptLine
cac:ReceiptTransportEvent
cac:ReceivedHandlingUnitReceiptLine
cac:ReceiverParty
cac:ReferencedContract
cac:ReferencedGoodsItem
cac:ReferencedPackage
cac:ReferencedShipment
cac:ReferencedTransportEquipment
cac:RegistrationAddress
cac:RegistryCertificateDocumentReference
cac:RegistryPortLocation
cac:Regulation
cac:RelatedCatalogueReference
cac:RelatedItem
cac:ReminderDocumentReference
cac:ReminderLine
cac:RemittanceAdviceLine
cac:ReportedShipment
cac:ReportingPerson
cac:RequestForQuotationDocumentReference
cac:RequestForQuotationLine
cac:RequestedArrivalTransportEvent
cac:RequestedCatalogueReference
cac:RequestedClassificationScheme
cac:RequestedDeliveryPeriod
cac:RequestedDeliveryTransportEvent
cac:RequestedDepartureTransportEvent
cac:RequestedDespatchPeriod
cac:RequestedDocumentReference
cac:RequestedLanguage
cac:RequestedMonetaryTotal
cac:RequestedPickupTransportEvent
cac:RequestedStatusLocation
cac:RequestedStatusPeriod
cac:RequestedValidityPeriod
cac:RequestedWaypointTransportEvent
cac:ResidenceAddress
cac:ResolutionDocumentReference
cac:ResponsibleTransportServiceProviderParty=Party
cac:ResultOfVerification
cac:RetailerCustomerParty
cac:ReturnAddress
cac:RoadTransport
cac:ScheduledServiceFrequency
cac:SecondaryHazard
cac:SecurityOfficerPerson
cac:SelfBilledCreditNoteDocumentReference
cac:SelfBilledInvoiceDocumentReference
cac:SellerContact
cac:SellersItemIdentification
cac:SenderParty
cac:ServiceAllowanceCharge
cac:ServiceEndTimePeriod
cac:ServiceFrequency
cac:ServiceProviderParty
cac:ServiceStartTimePeriod
cac:SettlementPeriod
cac:ShareholderParty
cac:ShipmentDocumentReference
cac:ShipsSurgeonPerson
cac:SignatoryParty
cac:SourceCatalogueReference
cac:SourceIssuerParty
cac:StandardItemIdentification
cac:StatementDocumentReference
cac:StatementLine
cac:StatementPeriod
cac:Status
cac:StatusPeriod
cac:StockAvailabilityReportLine
cac:StorageLocation
cac:StorageTransportEvent
cac:Stowage
cac:SubCreditNoteLine
cac:SubInvoiceLine
cac:SubcontractorParty
cac:SubscriberConsumption
cac:SubsidiaryLocation
cac:SubstituteCarrierParty
cac:SupplierParty
cac:SupplyChainActivityDataLine
cac:SupportedCommodityClassification
cac:SupportedTransportEquipment
cac:TakeoverTransportEvent
cac:TaxExchangeRate
cac:TaxRepresentativeParty
cac:TaxSubtotal
cac:TechnicalDocumentReference
cac:Temperature
cac:TenderDocumentReference
cac:TenderRequirement
cac:TenderResult
cac:TenderedProject
cac:TendererParty
cac:TendererPartyQualification
cac:TendererQualificationDocumentReference
cac:TendererRequirement
cac:TenderingProcess
cac:TerminalOperatorParty
cac:ToLocation
cac:TotalCapacityDimension
cac:TradeFinancing
cac:TradingTerms
cac:TransactionConditions
cac:TransitCountry
cac:TransitPeriod
cac:TransportAdvisorParty
cac:TransportContract
cac:TransportEquipment
cac:TransportEquipmentSeal
cac:TransportEvent
cac:TransportExecutionPlanDocumentReference
cac:TransportExecutionPlanRequestDocumentReference
cac:TransportExecutionTerms
cac:TransportHandlingUnit
cac:TransportMeans
cac:TransportProgressStatusRequestDocumentReference
cac:TransportSchedule
cac:TransportServiceDescriptionDocumentReference
cac:TransportServiceDescriptionRequestDocumentReference
cac:TransportServiceProviderResponseDeadlinePeriod
cac:TransportServiceProviderResponseRequiredPeriod
cac:TransportUserParty
cac:TransportUserResponseRequiredPeriod
cac:TransportationSegment
cac:TransportationStatusRequestDocumentReference
cac:TransshipPortLocation
cac:UnloadingLocation
cac:UnloadingPortLocation
cac:UnsupportedCommodityClassification
cac:UnsupportedTransportEquipment
cac:UpdatedDeliveryTransportEvent
cac:UpdatedPickupTransportEvent
cac:UsabilityPeriod
cac:WarehousingTransportEvent
cac:WithholdingTaxTotal
cac:WitnessParty
cac:WorkOrderDocumentReference
cac:WorkPhaseReference`;
